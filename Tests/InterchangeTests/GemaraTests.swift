import AssessmentModel
import Interchange
import Testing

@Suite("Gemara") struct GemaraTests {
    private static let metadata = """
        title: Own Baseline
        metadata:
          id: own-baseline
          type: ControlCatalog
          version: v3
          description: |
            It is
            about this.
          author: {id: us, name: Us, type: Human}
          applicability-groups:
            - {id: maturity-1, title: Maturity Level 1, description: for any project}
            - {id: maturity-2, title: Maturity Level 2}
        """

    private static let controls = """
        groups:
          - {id: AC, title: Access Control, description: Who may.}
          - {id: BR, title: Build}
        controls:
          - id: OWN-BR-01
            title: Build well
            objective: Reduce the risk.
            group: BR
            state: Deprecated
            assessment-requirements:
              - {id: OWN-BR-01.01, text: It MUST build., applicability: [maturity-1]}
          - id: OWN-AC-01
            title: Use two factors
            objective: |
              Reduce the risk
              of compromise.
            group: AC
            guidelines:
              - reference-id: CSF
                entries: [{reference-id: PR.A-02}, {reference-id: PR.A-05}]
            threats:
              - {reference-id: OWN, entries: [{reference-id: TH01}]}
            assessment-requirements:
              - id: OWN-AC-01.01
                text: |
                  When a user reads
                  something, the system MUST:
                  - ask
                  - wait
                applicability: [maturity-1, maturity-2]
                recommendation: |
                  Enforce
                  it.
              - {id: OWN-AC-01.02, text: It MUST log., applicability: [maturity-2]}
              - {id: OWN-AC-01.03, text: Gone., applicability: [maturity-2], state: Retired, replaced-by: {reference-id: OWN, entry-id: OWN-AC-01.02}}
              - {id: OWN-AC-01.04, text: It MUST come., applicability: [maturity-2], state: Draft}
        """

    @Test("requirements are criteria in a section for their control, in the order of the groups")
    func structure() throws {
        let imported = try imported(Self.metadata + "\n" + Self.controls)
        #expect(imported.format == .gemara)
        #expect(imported.catalog.categories.map(\.id) == ["AC", "BR"])
        #expect(
            imported.criteria.map(\.id) == [
                "OWN-AC-01.01", "OWN-AC-01.02", "OWN-AC-01.03", "OWN-AC-01.04", "OWN-BR-01.01",
            ])
        #expect(try imported.path("OWN-AC-01.01") == ["AC", "OWN-AC-01"])
        let section = try #require(imported.catalog.categories.first?.heading.sections.first)
        #expect(section.title == LocalizedText("Use two factors"))
        #expect(section.summary == LocalizedText("Reduce the risk of compromise."))
        #expect(imported.catalog.title == LocalizedText("Own Baseline"))
        #expect(imported.catalog.id == "own-baseline" && imported.catalog.version == "v3")
        #expect(imported.catalog.summary == LocalizedText("It is about this.\nMaturity Level 1: for any project"))
        try expectRoundTrip(imported.catalog)
    }

    @Test("texts without the line breaks inside paragraphs, and references of the control")
    func texts() throws {
        let first = try imported(Self.metadata + "\n" + Self.controls).criterion("OWN-AC-01.01")
        #expect(
            first.texts.statement == LocalizedText("When a user reads something, the system MUST:\n- ask\n- wait"))
        #expect(first.texts.met == LocalizedText("Enforce it."))
        #expect(first.references == ["CSF PR.A-02", "CSF PR.A-05"])
        #expect(first.tags == ["Maturity Level 1", "Maturity Level 2"])
    }

    @Test("the lowest level that a requirement applies to is its level, and each level is a tier")
    func levels() throws {
        let imported = try imported(Self.metadata + "\n" + Self.controls)
        #expect(imported.criteria.map(\.level) == [.shall, .should, .should, .should, .shall])
        #expect(imported.criteria.map(\.status) == [.current, .current, .retired, .future, .retired])
        #expect(
            imported.catalog.tiers.map(\.minimum) == [[.shall: .one], [.shall: .one, .should: .one]])
        #expect(imported.catalog.tiers.first?.title == LocalizedText("Maturity Level 1"))
    }

    @Test("groups that are not levels are tags, and modal verbs decide")
    func otherGroups() throws {
        let text = Self.controls.split(separator: "maturity-1").joined(separator: "tlp-red")
        let imported = try imported(text.split(separator: "maturity-2").joined(separator: "tlp-clear"))
        #expect(imported.criteria.first?.tags == ["tlp-red", "tlp-clear"])
        #expect(imported.criteria.filter { $0.status == .current }.map(\.level) == [.shall, .shall])
        #expect(imported.catalog.tiers.isEmpty)
    }

    @Test("what refers elsewhere is reported")
    func warnings() throws {
        let imported = try imported(Self.metadata + "\n" + Self.controls)
        #expect(imported.places(of: .referenceControls) == ["OWN-AC-01: OWN TH01"])
        #expect(imported.places(of: .links) == ["OWN-AC-01.03: replaced-by OWN OWN-AC-01.02"])
        #expect(imported.places(of: .notes) == ["author Us"])
        #expect(imported.warnings.contains { $0.kind == .licence })
    }

    @Test("a catalogue in several files, in any order")
    func severalFiles() throws {
        let whole = try imported(Self.metadata + "\n" + Self.controls)
        for files in [[Self.metadata, Self.controls], [Self.controls, Self.metadata]] {
            #expect(isSame(try imported(files, ImportOptions()).catalog, whole.catalog))
        }
        #expect(
            failure { () throws(ImportError) in try imported(Self.metadata) } == .lacksCatalog(file: "folder/file0.txt")
        )
    }

    @Test(
        "earlier versions: families by id, families around their controls, one file for each category",
        arguments: [
            """
            metadata: {id: own, applicability-categories: [{id: maturity-1, title: Maturity Level 1}]}
            families: [{id: AC, title: Access Control}]
            controls:
            - {id: C1, title: One, objective: O., family: AC, guideline-mappings: [{reference-id: CSF, entries: [{reference-id: P1}]}],
               assessment-requirements: [{id: C1.1, text: It MUST., applicability: [maturity-1]}]}
            """,
            """
            metadata: {id: own, title: T}
            control-families:
            - id: AC
              title: Access Control
              controls:
              - {id: C1, title: One, objective: O., guideline-mappings: [{reference-id: CSF, entries: [{reference-id: P1}]}],
                 assessment-requirements: [{id: C1.1, text: It MUST., applicability: [Maturity Level 1]}]}
            """,
            """
            category: Access Control
            controls:
            - {id: C1, title: One, objective: O., family: Access Control, mappings: [{reference-id: CSF, identifiers: [P1]}],
               assessment-requirements: [{id: C1.1, text: It MUST., applicability: [Maturity Level 1]}]}
            """,
        ])
    func versions(_ text: String) throws {
        let imported = try imported(text)
        let criterion = try imported.criterion("C1.1")
        #expect(imported.catalog.categories.map(\.heading.title) == [LocalizedText("Access Control")])
        #expect(criterion.level == .shall && criterion.title == LocalizedText("One"))
        #expect(criterion.tags == ["Maturity Level 1"] && criterion.references == ["CSF P1"])
    }

    @Test("very many references, repeated with every requirement of a control")
    func hostile() {
        let entries = (0..<20_000).map { "{reference-id: R\($0)}" }.joined(separator: ", ")
        let requirements = (0..<10_000).map { "{id: A\($0), text: T}" }.joined(separator: ", ")
        let text = """
            controls:
            - {id: C, guidelines: [{reference-id: G, entries: [\(entries)]}], assessment-requirements: [\(requirements)]}
            """
        guard
            case .tooMany(.insertedText, _, _, _) = failure({ () throws(ImportError) in try imported(text) })
        else {
            Issue.record("it is imported")
            return
        }
    }
}
