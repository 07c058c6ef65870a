import AssessmentModel
import Testing

@testable import CatalogFormat

/// A new profile changes nothing, and everything in its comments can be used.
@Suite struct ProfileTemplateTests {
    private static let own = """
        format: 1
        id: sample
        version: "1.0"
        title: Sample
        levelWeights: {shall: 3, should: 1/3, may: 0.25}
        scale: [{id: 2, value: 1}, {id: 1, value: 1/2}, {id: 0, value: 0}]
        tiers: [{id: t, title: {en: "A: b", de: "„c“"}, minimum: {shall: 33.3}, counts: evidenced}]
        categories:
          - category: own
            title: "Own\\n#levels: \\u2028{A-1: may}"
            sections: [{id: s, title: S}, {id: t, title: T, in: s}]
            criteria:
              - {id: A-1, level: shall, title: One, statement: It does., section: t, target: 1}
              - {id: X-01, level: may, title: Two, statement: It may.}
        """

    private static func catalogs() throws -> [Catalog] {
        let bundled = try BundledCatalogs.ids.compactMap { try BundledCatalogs.load($0) }
        let percent = try read(yaml: sampleYAML(catalog: "scale: percent"))
        let empty = Catalog(id: "empty", version: "1", categories: [])
        return bundled + [try read(yaml: own), percent, empty]
    }

    private func tailoring(_ text: String, of catalog: Catalog) throws(CatalogError) -> ProfileReader.Tailoring {
        try ProfileReader.read(ProfileFile(name: "p.yaml", form: .yaml, bytes: Array(text.utf8)), for: catalog)
    }

    @Test(arguments: CatalogTemplate.LanguageCode.allCases)
    func changesNothing(_ language: CatalogTemplate.LanguageCode) throws {
        for catalog in try Self.catalogs() {
            let template = ProfileTemplate(for: catalog, id: "mine", title: "Mine: \"all\"", language: language)
            #expect(template.report().lint.findings.isEmpty, "\(catalog.id)")
            let tailoring = try tailoring(template.text, of: catalog)
            #expect(tailoring.profile.id == "mine")
            #expect(tailoring.profile.target == .init(id: catalog.id, version: catalog.version))
            #expect(tailoring.catalog.criteria == catalog.criteria)
            #expect(tailoring.catalog.tiers == catalog.tiers && tailoring.catalog.levelWeights == catalog.levelWeights)
        }
    }

    /// The text with the comments of one key of the format used.
    private func using(_ key: String, of text: String) -> String {
        var isUsed = false
        return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            guard line.hasPrefix("#"), !line.hasPrefix("##") else { return String(line) }
            let content = line.dropFirst()
            if !content.hasPrefix(" ") { isUsed = content.hasPrefix("\(key):") }
            return isUsed ? String(content) : String(line)
        }.joined(separator: "\n")
    }

    @Test(arguments: CatalogTemplate.LanguageCode.allCases)
    func everyCommentCanBeUsed(_ language: CatalogTemplate.LanguageCode) throws {
        var used: Set<String> = []
        for catalog in try Self.catalogs() {
            let text = ProfileTemplate(for: catalog, id: "mine", language: language).text
            for key in ProfileFormat.profile.keys.map({ "\($0.name)" }) where text.contains("\n#\(key):") {
                used.insert(key)
                // Own criteria are in an own category.
                let changed = using(key, of: key == "criteria" ? using("categories", of: text) : text)
                #expect(throws: Never.self, "\(catalog.id) \(key)") { try tailoring(changed, of: catalog) }
            }
        }
        let optional = ProfileFormat.profile.keys.filter { !$0.isRequired }.map { "\($0.name)" }
        #expect(used == Set(optional).subtracting(["language", "catalogVersion"]))
    }

    @Test func tiersAndWeightsAreThoseOfTheCatalogue() throws {
        let catalog = try read(yaml: Self.own)
        let text = ProfileTemplate(for: catalog, id: "mine").text
        #expect(try tailoring(using("tiers", of: text), of: catalog).profile.tiers == catalog.tiers)
        #expect(
            try tailoring(using("levelWeights", of: text), of: catalog).catalog.levelWeights == catalog.levelWeights)
        #expect(text.contains("\n##   own: Own #levels:  {A-1: may} (2 criteria: 1 shall, 0 should, 1 may)\n"))
        #expect(text.contains("\n##     t: T (1 criterion: 1 shall, 0 should, 0 may)\n"))
        #expect(text.contains("\n##   A-1: 1\n"))
    }

    @Test(arguments: [("a/b", "Mine"), ("mine", "")])
    func badWordsAreFound(_ id: String, _ title: String) throws {
        let template = ProfileTemplate(for: try read(yaml: Self.own), id: id, title: title)
        #expect(template.report().lint.count(.error) > 0)
    }
}
