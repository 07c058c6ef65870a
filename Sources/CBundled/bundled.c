// The bundled files. A test fails, and names what to add here, if one is missing.

#include "CBundled.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

// Between the two is the file's content, inserted by #embed.
#define FILE_NAMED(label) \
    if (index-- == 0) { \
        static const char name[] = label; \
        static const unsigned char bytes[] = {
#define END_OF_FILE \
        }; \
        static const bundled_file file = {name, bytes, sizeof bytes}; \
        return &file; \
    }

const bundled_file *bundled_file_at(size_t index) {
    FILE_NAMED("openness/catalog.yaml")
#embed "../../Catalog/openness/catalog.yaml"
    END_OF_FILE
    FILE_NAMED("openness/1-interoperability.yaml")
#embed "../../Catalog/openness/1-interoperability.yaml"
    END_OF_FILE
    FILE_NAMED("openness/2-infrastructure.yaml")
#embed "../../Catalog/openness/2-infrastructure.yaml"
    END_OF_FILE
    FILE_NAMED("openness/3-extensibility.yaml")
#embed "../../Catalog/openness/3-extensibility.yaml"
    END_OF_FILE
    FILE_NAMED("openness/4-interfaces.yaml")
#embed "../../Catalog/openness/4-interfaces.yaml"
    END_OF_FILE
    FILE_NAMED("openness/5-standards.yaml")
#embed "../../Catalog/openness/5-standards.yaml"
    END_OF_FILE
    FILE_NAMED("openness/6-architecture.yaml")
#embed "../../Catalog/openness/6-architecture.yaml"
    END_OF_FILE
    FILE_NAMED("openness/7-partnership.yaml")
#embed "../../Catalog/openness/7-partnership.yaml"
    END_OF_FILE
    FILE_NAMED("demo/demo.json")
#embed "demo/demo.json"
    END_OF_FILE
    FILE_NAMED("demo/evidence/deprecation-policy.md")
#embed "demo/evidence/deprecation-policy.md"
    END_OF_FILE
    FILE_NAMED("demo/evidence/export-trial.log")
#embed "demo/evidence/export-trial.log"
    END_OF_FILE
    FILE_NAMED("demo/evidence/interface-reference-extract.txt")
#embed "demo/evidence/interface-reference-extract.txt"
    END_OF_FILE
    FILE_NAMED("demo/evidence/object-types.csv")
#embed "demo/evidence/object-types.csv"
    END_OF_FILE
    FILE_NAMED("demo/evidence/sso-configuration.json")
#embed "demo/evidence/sso-configuration.json"
    END_OF_FILE
    FILE_NAMED("demo/evidence/upgrade-test-report.txt")
#embed "demo/evidence/upgrade-test-report.txt"
    END_OF_FILE
    return NULL;
}
