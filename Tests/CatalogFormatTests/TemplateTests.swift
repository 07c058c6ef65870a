import Testing

@testable import CatalogFormat

@Suite struct TemplateTests {
    @Test(arguments: CatalogTemplate.LanguageCode.allCases)
    func lintsClean(_ language: CatalogTemplate.LanguageCode) throws {
        let template = CatalogTemplate(id: "acme", language: language)
        let report = try template.report()
        for finding in report.findings { Issue.record("\(finding)") }
        let catalog = try #require(report.catalog)
        #expect(catalog.id == "acme")
        #expect(catalog.title.variants.map(\.language.code) == [language.rawValue])
        #expect(catalog.categories.count == 2 && catalog.criteria.count == 2)
    }

    @Test func schemaIsNextToItAndReferenced() {
        for file in CatalogTemplate(id: "acme").files {
            if file.name == CatalogSchema.fileName {
                #expect(file.content == CatalogSchema.text)
            } else {
                #expect(file.content.hasPrefix("# yaml-language-server: $schema=\(CatalogSchema.fileName)\n"))
            }
        }
    }

    @Test(arguments: [
        "Say \"hi\": \\ # x", "- [a, {b}]", "'", "&a *b !c %d", "null", "2024", "a\u{1B}[31mb", "Zürich 中 😀", "a\nb",
    ])
    func anyTitleIsPreserved(_ title: String) throws {
        let report = try CatalogTemplate(id: "acme", title: title).report()
        #expect(report.findings.isEmpty)
        #expect(report.catalog?.title.text(in: .english) == title)
    }

    @Test func invalidTitlesAreReported() throws {
        #expect(try CatalogTemplate(id: "a/b").report().findings.map(\.rule) == [.invalidID])
        #expect(try CatalogTemplate(id: "a", title: "").report().findings.map(\.rule) == [.emptyText])
        let long = String(repeating: "x", count: 61)
        #expect(try CatalogTemplate(id: "a", title: long).report().findings.map(\.rule) == [.tooLong])
    }

    @Test(arguments: [
        ("acme", "acme"), ("Acme PLM 12.1", "Acme-PLM-12.1"), ("Mein Ding ä", "Mein-Ding"), ("..", "my-catalog"),
        ("-x-", "x"), ("", "my-catalog"), ("中", "my-catalog"), (".hidden", "hidden"), ("a/b", "a-b"),
        (String(repeating: "x", count: 99), String(repeating: "x", count: 64)),
    ])
    func idIsDerivedFromAName(_ name: String, _ id: String) {
        #expect(CatalogTemplate.id(madeOf: name) == id)
        #expect(isIdentity(id))
    }
}
