import AssessmentModel
import Interchange
import Testing

@Suite("CycloneDX standards") struct CycloneDXTests {
    private static let standard = #"""
        {"bomFormat": "CycloneDX", "specVersion": "1.6",
         "metadata": {"licenses": [{"license": {"id": "CC-BY-SA-4.0"}}]},
         "definitions": {"standards": [{
          "bom-ref": "own-1", "name": "Own Standard", "version": "1.1", "description": "About it.", "owner": "Us",
          "requirements": [
           {"bom-ref": "r-1", "identifier": "V1", "title": "Access", "text": "Who may."},
           {"bom-ref": "r-1.1", "identifier": "V1.1", "title": "Passwords", "parent": "r-1"},
           {"bom-ref": "r-1.1.1", "identifier": "V1.1.1", "text": "Verify the length.", "parent": "r-1.1",
            "descriptions": ["Because.", "Objective: safety"], "openCre": ["CRE:158-874"],
            "externalReferences": [{"type": "documentation", "url": "https://example.org/1"}],
            "properties": [{"name": "CWE", "value": "521"}]},
           {"bom-ref": "r-1.1.2", "identifier": "V1.1.2", "title": "Change", "text": "Verify the change.", "parent": "r-1.1"},
           {"bom-ref": "r-1.1.3", "identifier": "V1.1.3", "text": "[DELETED, DUPLICATE OF 1.1.2]", "parent": "r-1.1"},
           {"bom-ref": "r-1.2", "identifier": "V1.2", "title": "Nothing yet", "parent": "r-1"},
           {"bom-ref": "r-2", "identifier": "V2", "text": "Verify alone.", "parent": "r-9"}],
          "levels": [
           {"bom-ref": "l1", "identifier": "Level 1", "description": "Low.", "requirements": ["r-1.1.1"]},
           {"bom-ref": "l2", "identifier": "Level 2", "requirements": ["r-1.1.1", "r-1.1.2", "r-7"]}]},
          {"bom-ref": "other-1", "name": "Other", "requirements": []}]}}
        """#

    @Test("requirements without others in them are criteria, with all their texts")
    func texts() throws {
        let imported = try imported(Self.standard)
        #expect(imported.format == .cyclonedx)
        #expect(imported.criteria.map(\.id) == ["V1.1.1", "V1.1.2", "V1.1.3", "V2"])
        let first = try imported.criterion("V1.1.1")
        #expect(first.texts.statement == LocalizedText("Verify the length."))
        #expect(first.texts.why == LocalizedText("Because.\nObjective: safety"))
        #expect(first.references == ["CRE:158-874", "https://example.org/1"])
        #expect(first.tags == ["r-1.1.1", "Level 1", "Level 2", "CWE: 521"])
        #expect(try imported.criterion("V1.1.2").title == LocalizedText("Change"))
        try expectRoundTrip(imported.catalog)
    }

    @Test("requirements with others in them are categories and sections")
    func nesting() throws {
        let imported = try imported(Self.standard)
        #expect(try imported.path("V1.1.1") == ["V1", "V1.1"])
        #expect(try imported.path("V2") == ["own-1"])
        #expect(imported.catalog.categories.first?.heading.summary == LocalizedText("Who may."))
        #expect(imported.catalog.title == LocalizedText("Own Standard"))
        #expect(imported.catalog.version == "1.1")
        #expect(imported.catalog.summary == LocalizedText("About it.\nLevel 1: Low."))
        #expect(imported.catalog.licence == "CC-BY-SA-4.0")
    }

    @Test("the lowest level of a requirement is its level, and each level is a tier")
    func levels() throws {
        let imported = try imported(Self.standard)
        #expect(try imported.criterion("V1.1.1").level == .shall)
        #expect(try imported.criterion("V1.1.2").level == .should)
        #expect(imported.places(of: .levelAssumed(.shall)) == ["V2"])
        #expect(try imported.criterion("V1.1.3").status == .retired)
        #expect(
            imported.catalog.tiers == [
                Tier(id: "Level_1", title: LocalizedText("Level 1"), minimum: [.shall: .one]),
                Tier(id: "Level_2", title: LocalizedText("Level 2"), minimum: [.shall: .one, .should: .one]),
            ])
    }

    @Test("everything else is reported")
    func warnings() throws {
        let imported = try imported(Self.standard)
        #expect(imported.places(of: .frameworks) == ["Other"])
        #expect(imported.places(of: .links) == ["V2: parent r-9"])
        #expect(imported.places(of: .unknownControls) == ["Level 2: r-7"])
        #expect(imported.places(of: .notes) == ["V1.2: Nothing yet", "owner Us"])
    }

    @Test("more than three levels are tags only")
    func manyLevels() throws {
        let levels = (1...4).map { #"{"bom-ref": "l\#($0)", "identifier": "L\#($0)", "requirements": ["a"]}"# }
        let imported = try imported(
            #"""
            {"definitions": {"standards": [{"bom-ref": "s", "name": "S",
             "requirements": [{"bom-ref": "a", "text": "It SHOULD be."}], "levels": [\#(levels.joined(separator: ","))]}]}}
            """#)
        #expect(imported.criteria.map(\.tags) == [["L1", "L2", "L3", "L4"]])
        #expect(imported.criteria.map(\.level) == [.should])
        #expect(imported.catalog.tiers.isEmpty)
    }

    @Test("a requirement that contains others is assessed as well if a level names it")
    func innerCriterion() throws {
        let imported = try imported(
            #"""
            {"definitions": {"standards": [{"bom-ref": "s", "requirements": [
             {"bom-ref": "a", "title": "A"}, {"bom-ref": "b", "title": "B", "parent": "a"},
             {"bom-ref": "c", "title": "C", "parent": "b"}], "levels": [{"bom-ref": "l", "requirements": ["b", "c"]}]}]}}
            """#)
        #expect(imported.criteria.map(\.id) == ["b", "c"])
        #expect(try imported.path("b") == ["a", "b"])
    }

    @Test("a bill of materials is named as what it is")
    func billOfMaterials() {
        let text = #"{"bomFormat": "CycloneDX", "specVersion": "1.6", "components": []}"#
        for format in [nil, ImportFormat.cyclonedx] {
            let fault = failure { () throws(ImportError) in try imported(text, as: format) }
            #expect(fault == .noStandard(file: "folder/file0.txt"))
        }
    }

    @Test("requirements that contain each other, or too many others")
    func hostile() {
        let cycle = #"{"bom-ref": "a", "parent": "b"}, {"bom-ref": "b", "parent": "a"}"#
        let chain = (0..<100).map { #"{"bom-ref": "\#($0)", "parent": "\#($0 - 1)"}"# }.joined(separator: ",")
        for requirements in [cycle, chain, #"{"bom-ref": "a", "parent": "a"}"#] {
            let text = #"{"definitions": {"standards": [{"requirements": [\#(requirements)]}]}}"#
            #expect(
                failure { () throws(ImportError) in try imported(text) } == .tooDeep(file: "folder/file0.txt"))
        }
    }

    @Test("one requirement in very many levels", .timeLimit(.minutes(1)))
    func veryManyLevels() throws {
        let levels = (0..<12_000).map { #"{"identifier": "L\#($0)", "requirements": ["a"]}"# }.joined(separator: ",")
        let imported = try imported(
            #"{"definitions": {"standards": [{"requirements": [{"bom-ref": "a", "text": "T"}], "levels": [\#(levels)]}]}}"#
        )
        #expect(imported.criteria.map(\.tags.count) == [12_000])
    }

    @Test("the long name of a level, repeated with every requirement, whether it exists or not", arguments: [1_000, 1])
    func longName(_ count: Int) {
        let requirements = (0..<count).map { #"{"bom-ref": "\#($0)", "text": "T"}"# }.joined(separator: ",")
        let references = (0..<1_000).map { "\"\($0)\"" }.joined(separator: ",")
        let name = String(repeating: "x", count: 100_000)
        let text = #"""
            {"definitions": {"standards": [{"requirements": [\#(requirements)],
             "levels": [{"title": "\#(name)", "requirements": [\#(references)]}]}]}}
            """#
        guard
            case .tooMany(.insertedText, _, _, _) = failure({ () throws(ImportError) in try imported(text) })
        else {
            Issue.record("it is imported")
            return
        }
    }
}
