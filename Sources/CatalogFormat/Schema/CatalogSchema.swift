import AssessmentModel
import JSON

/// The format as a JSON Schema, with which editors complete and check catalogues while people write them.
///
/// It covers what can be checked in one file. Only the reader checks references to other places, sums and other files.
/// Source: JSON Schema, draft 2020-12.
package enum CatalogSchema {
    /// The name of its file beside a catalogue.
    package static let fileName = "catalog.schema.json"

    /// The whole schema, with a line break at the end.
    package static var text: String {
        var writer = JSONWriter(pretty: true)
        writer.object { writer in
            writer.member("$schema", "https://json-schema.org/draft/2020-12/schema")
            writer.member("title", "cpo catalogue, format \(CatalogReader.format)")
            writer.member("description", "A catalogue of criteria, or the file of one of its categories.")
            // Only the file of a category has this key.
            writer.key("if")
            writer.object { $0.strings("required", ["category"]) }
            writer.key("then")
            writer.object { $0.reference(CatalogFileFormat.category.name) }
            writer.key("else")
            writer.object { $0.reference(CatalogFileFormat.catalog.name) }
            writer.key("$defs")
            writer.object { writer in
                for mapping in CatalogFileFormat.mappings { writer.definition(of: mapping) }
                writer.commonDefinitions()
            }
        }
        return writer.text + "\n"
    }
}

/// The format of profiles as a JSON Schema.
package enum ProfileSchema {
    /// The name of its file beside a profile.
    package static let fileName = "profile.schema.json"

    /// The whole schema, with a line break at the end.
    package static var text: String {
        var writer = JSONWriter(pretty: true)
        writer.object { writer in
            writer.member("$schema", "https://json-schema.org/draft/2020-12/schema")
            writer.member("title", "cpo profile, format \(CatalogReader.format)")
            writer.reference(ProfileFormat.profile.name)
            writer.key("$defs")
            writer.object { writer in
                let shared = [
                    CatalogFileFormat.levelWeights, CatalogFileFormat.tier, CatalogFileFormat.minimum,
                    CatalogFileFormat.examples,
                ]
                for mapping in ProfileFormat.mappings + shared { writer.definition(of: mapping) }
                writer.commonDefinitions()
            }
        }
        return writer.text + "\n"
    }
}

extension JSONWriter {
    fileprivate mutating func definition(of mapping: FormatMapping) {
        key(mapping.name)
        object { writer in
            writer.member("description", mapping.summary)
            writer.member("type", "object")
            writer.key("properties")
            writer.object { writer in
                for key in mapping.keys {
                    writer.key("\(key.name)")
                    writer.object { writer in
                        writer.member("description", key.summary)
                        writer.constraints(of: key.value)
                    }
                }
            }
            let required = mapping.keys.filter(\.isRequired).map { "\($0.name)" }
            if !required.isEmpty { writer.strings("required", required) }
            writer.member("additionalProperties", false)
        }
    }

    private mutating func constraints(of value: FormatValue) {
        switch value {
        case .format: member("const", CatalogReader.format)
        case .identity: reference("identity")
        case .word: reference("word")
        case .text: member("type", "string")
        case .localizedText: reference("text")
        case .language: reference("language")
        case .choice(let words): strings("enum", words)
        case .weight: reference("weight")
        case .share: reference("share")
        case .percent: reference("percent")
        case .mapping(let mapping): reference(mapping.name)
        case .scale(let step):
            key("anyOf")
            array { writer in
                writer.object { $0.member("const", CatalogReader.percentScale) }
                writer.object { $0.constraints(of: .list(.mapping(step))) }
            }
        case .list(let element):
            member("type", "array")
            key("items")
            object { $0.constraints(of: element) }
        case .byID(let value):
            member("type", "object")
            key("propertyNames")
            object { $0.reference("identity") }
            key("additionalProperties")
            object { $0.constraints(of: value) }
        case .category(let mapping):
            key("anyOf")
            array { writer in
                writer.object { writer in
                    writer.member("description", "The name of the category's file, beside this one.")
                    writer.member("type", "string")
                    writer.member("pattern", "^[^./\\u0000-\\u001f\\u007f][^/\\u0000-\\u001f\\u007f]*$")
                }
                writer.object { $0.reference(mapping.name) }
            }
        }
    }

    fileprivate mutating func commonDefinitions() {
        // A plain 1.0 or 2024 is a number to editors and a text to the reader.
        define("identity", "1 to 64 letters, digits and . _ - ( ), not beginning with . or -") { writer in
            writer.strings("type", ["string", "number"])
            writer.member("pattern", "^(?=.*[A-Za-z0-9])[A-Za-z0-9_()][A-Za-z0-9._()-]{0,63}$")
        }
        define("word", "A text that says something.") { writer in
            writer.strings("type", ["string", "number"])
            writer.member("minLength", 1)
        }
        define("language", "The code of a language: en, de, de-CH.") { writer in
            writer.member("type", "string")
            writer.member("pattern", "^[A-Za-z0-9]{2,3}(-[A-Za-z0-9]{1,8}){0,3}$")
        }
        define("text", "A text in the catalogue's language, or one for each language: {en: ..., de: ...}.") { writer in
            writer.strings("type", ["string", "object"])
            writer.key("properties")
            writer.object { writer in
                for (code, name) in [("en", "English"), ("de", "German")] {
                    writer.key(code)
                    writer.object { writer in
                        writer.member("description", "The text in \(name).")
                        writer.member("type", "string")
                    }
                }
            }
            writer.key("propertyNames")
            writer.object { $0.reference("language") }
            writer.key("additionalProperties")
            writer.object { $0.member("type", "string") }
        }
        let most = Fraction.largestWeight
        number("weight", "0 to \(most) with at most three decimals, or a fraction such as 1/3.", upTo: most)
        number("share", "0 to 1 with at most three decimals, or a fraction such as 1/3.", upTo: 1)
        number("percent", "0 to 100 with at most three decimals.", upTo: 100)
    }

    private mutating func number(_ name: String, _ summary: String, upTo most: Int) {
        define(name, summary) { writer in
            writer.strings("type", ["number", "string"])
            writer.member("minimum", 0)
            writer.member("maximum", most)
            writer.member("pattern", "^[0-9]{1,7}([.][0-9]{1,3}|/[0-9]{1,7})?$")
        }
    }

    private mutating func define(_ name: String, _ summary: String, _ body: (inout JSONWriter) -> Void) {
        key(name)
        object { writer in
            writer.member("description", summary)
            body(&writer)
        }
    }

    fileprivate mutating func reference(_ name: String) { member("$ref", "#/$defs/\(name)") }

    fileprivate mutating func strings(_ name: String, _ values: [String]) {
        key(name)
        array { writer in
            for value in values { writer.string(value) }
        }
    }
}
