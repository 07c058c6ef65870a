import AssessmentModel
import Interchange
import Testing

@Suite("OpenSSF") struct OpenSSFTests {
    private static let criteria = """
        # SPDX-License-Identifier: CC-BY-4.0
        --- !!omap
        - '0': !!omap
          - Basics: !!omap
            - Web: !!omap
              - one: {category: MUST, met_url_required: true, rationale: Because., autofill: Guess.}
              - two: {category: SHOULD, na_allowed: true, na_justification_required: true, met_justification_required: true}
              - three: {category: SUGGESTED, na_allowed: true, future: true, description: Own <em>text</em>.}
        - '1': !!omap
          - Basics: !!omap
            - Web: !!omap
              - one: {category: MUST, obsolete: true}
        """

    private static func texts(_ language: String) -> String {
        """
        \(language):
          criteria:
            '0':
              one: {description: "\(language) <a href='x'>one</a> &amp; more", met_placeholder: "Where?", na_placeholder: no}
              two: {description: "Two:<ul><li>a</li><li>b</li></ul>", details: "\(language) details"}
            '1':
              one: {description: "\(language) again"}
          headings: {Basics: "\(language) basics"}
        """
    }

    @Test("levels are categories, groups are sections, and the words of obligation are levels")
    func structure() throws {
        let imported = try imported(Self.criteria, Self.texts("de"), Self.texts("en"))
        #expect(imported.catalog.categories.map(\.id) == ["passing", "silver"])
        #expect(imported.criteria.map(\.id) == ["passing.one", "two", "three", "silver.one"])
        #expect(imported.criteria.map(\.level) == [.shall, .should, .may, .shall])
        #expect(imported.criteria.map(\.status) == [.current, .current, .future, .retired])
        #expect(try imported.path("two") == ["passing", "Basics", "Web"])
        #expect(
            imported.catalog.categories.first?.heading.sections.first?.title
                == LocalizedText([.init(.english, "Basics"), .init(.german, "de basics")]))
        #expect(imported.catalog.licence == "CC-BY-4.0")
        try expectRoundTrip(imported.catalog)
    }

    @Test("rules for not applicable and met")
    func rules() throws {
        let imported = try imported(Self.criteria)
        #expect(
            imported.criteria.map(\.rules) == [
                .init(notApplicable: .never, metNeeds: .url),
                .init(notApplicable: .withReason, metNeeds: .justification),
                .init(notApplicable: .freely), .init(notApplicable: .never),
            ])
    }

    @Test("texts in all languages, without their markup")
    func texts() throws {
        let imported = try imported(Self.criteria, Self.texts("de"), Self.texts("en"))
        let one = try imported.criterion("passing.one").texts
        #expect(one.statement == LocalizedText([.init("en", "en one & more"), .init("de", "de one & more")]))
        #expect(one.why == LocalizedText("Because."))
        #expect(one.evidence == [LocalizedText([.init("en", "Where?"), .init("de", "Where?")])])
        #expect(try imported.criterion("two").texts.statement.text(in: .english) == "Two:\n- a\n- b")
        #expect(try imported.criterion("two").texts.met.text(in: .german) == "de details")
        #expect(try imported.criterion("three").texts.statement == LocalizedText("Own text."))
        #expect(imported.places(of: .autofill) == ["passing.one"])
        #expect(imported.places(of: .placeholders) == ["passing.one: na_placeholder"])
    }

    @Test("texts alone are not a catalogue, and foreign ones are refused")
    func strangers() {
        let file = "folder/file1.txt"
        #expect(
            failure { () throws(ImportError) in try imported(Self.texts("de")) }
                == .lacksCatalog(file: "folder/file0.txt"))
        #expect(
            failure { () throws(ImportError) in try imported(Self.criteria, "id,title\n1,T\n") }
                == .doesNotBelong(file: file))
    }

    @Test("texts next to the file are found by name")
    func companions() throws {
        var job = ImportJob()
        try job.add(ImportFile(name: "a/criteria.yml", bytes: Array(Self.criteria.utf8)))
        let names = [
            "criteria.yml", "criteria.pt-BR.yml", "criteria.de.yml", "criteria..yml", "criteria.de.yaml", "x.de.yml",
        ]
        #expect(job.companions(among: names) == ["criteria.de.yml", "criteria.pt-BR.yml"])
    }

    @Test("the baseline keeps the ids of its standard, and its metadata is not a level")
    func baseline() throws {
        let imported = try imported(
            """
            _metadata:
              source: a web page
              source_url: https://baseline.openssf.org/versions/2026-02-19
            baseline-1:
              General:
                Controls:
                  osps_ac_01_01:
                    category: MUST
                    description: The system MUST ask for a second factor.
                    original_id: OSPS-AC-01.01
            """)
        #expect(imported.criteria.map(\.id) == ["OSPS-AC-01.01"])
        let criterion = try imported.criterion("OSPS-AC-01.01")
        #expect(criterion.title == LocalizedText("The system MUST ask for a second factor."))
        #expect(criterion.tags == ["osps_ac_01_01"])
        #expect(imported.catalog.id == "openssf-baseline")
        #expect(imported.catalog.version == "2026-02-19")
        #expect(imported.warnings.isEmpty)
        try expectRoundTrip(imported.catalog)
    }
}
