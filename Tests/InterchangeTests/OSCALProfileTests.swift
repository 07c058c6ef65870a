import AssessmentModel
import CatalogFormat
import Interchange
import Testing

@Suite("OSCAL profiles") struct OSCALProfileTests {
    private static let catalog = #"""
        {"catalog": {"metadata": {"title": "Sample", "version": "2"}, "groups": [{"id": "ac", "title": "Access",
          "controls": [
            {"id": "ac-1", "title": "Policy", "props": [{"name": "label", "value": "AC-1"}],
             "parts": [{"name": "statement", "prose": "Act."}]},
            {"id": "ac-2", "title": "Accounts", "controls": [
              {"id": "ac-2.1", "title": "Automatic", "parts": [{"name": "statement", "prose": "Automate."}]},
              {"id": "ac-2.2", "title": "Gone", "props": [{"name": "status", "value": "withdrawn"}]}]},
            {"id": "ac-3", "title": "Enforcement", "parts": [{"name": "statement", "prose": "Enforce."}],
             "controls": [{"id": "ac-3.1", "title": "More", "parts": [{"name": "statement", "prose": "More."}]}]}]}]}}
        """#

    private func file(_ text: String) -> ImportFile { ImportFile(name: "folder/basic.json", bytes: Array(text.utf8)) }

    private func profile(_ imports: String, modify: String = "{}") -> String {
        #"{"profile": {"metadata": {"title": "Basic"}, "imports": [\#(imports)], "modify": \#(modify)}}"#
    }

    private func imported(_ text: String, for catalog: Catalog) throws -> ImportedProfile {
        try ProfileImporter.imported([file(text)], ImportOptions(), for: catalog) { LocalizedText("Not in \($0).") }
    }

    private func imported(catalog texts: String...) throws -> Catalog {
        var job = ImportJob()
        for text in texts { try job.add(file(text)) }
        return try job.imported().catalog
    }

    /// The scored criteria, and their levels.
    private func asked(_ catalog: Catalog) -> [String] {
        catalog.criteria.filter { $0.status == .current }.map { "\($0.id) \($0.level.rawValue)" }
    }

    @Test(
        "Importing the profile separately gives the same criteria as importing both together",
        arguments: [
            #"{"include-all": {}}"#, #"{"include-controls": [{"with-ids": []}]}"#,
            #"{"include-controls": [{"with-ids": ["ac-1", "ac-9"]}]}"#,
            #"{"include-controls": [{"with-ids": ["ac-2"], "with-child-controls": "yes"}]}"#,
            #"{"include-controls": [{"with-ids": ["ac-3"], "with-child-controls": "yes"}]}"#,
            #"{"include-controls": [{"with-ids": ["ac-3"]}]}"#,
            #"{"include-all": {}, "exclude-controls": [{"with-ids": ["ac-3", "ac-2.2"]}]}"#,
            #"{"include-controls": [{"with-ids": ["ac-1", "ac-3"], "with-child-controls": "yes"}], "#
                + #""exclude-controls": [{"with-ids": ["ac-3.1"]}]}"#,
        ])
    func agreesWithImportingBoth(imports: String) throws {
        let priorities = #"""
            {"alters": [{"control-id": "ac-1", "adds": [{"props": [{"name": "priority", "value": "P3"}]}]},
                        {"control-id": "ac-3", "adds": [{"props": [{"name": "priority", "value": "P1"}]}]}]}
            """#
        let text = profile(imports, modify: priorities)
        let catalog = try imported(catalog: Self.catalog)
        let tailored = try catalog.tailored(by: try imported(text, for: catalog).profile)
        #expect(tailored.criteria.count == catalog.criteria.count)
        // A catalogue cannot be empty, so there is nothing to compare with.
        let direct = try? imported(catalog: Self.catalog, text)
        #expect(asked(tailored) == direct.map(asked) ?? [])
    }

    @Test func saysWhoseItIsAndWhy() throws {
        let catalog = try imported(catalog: Self.catalog)
        let found = try imported(profile(#"{"include-controls": [{"with-ids": ["ac-1"]}]}"#), for: catalog).profile
        #expect(found.id == "basic")
        #expect(found.title == LocalizedText("Basic"))
        #expect(found.target == Profile.Target(id: catalog.id, version: "2"))
        #expect(found.leftOut.keys.map(\.text).sorted() == ["ac-2", "ac-2.1", "ac-3", "ac-3.1"])
        #expect(found.leftOut["ac-3"] == LocalizedText("Not in Basic."))
    }

    @Test func warnsOfWhatIsDropped() throws {
        let catalog = try imported(catalog: Self.catalog)
        let modify = #"""
            {"set-parameters": [{"param-id": "p", "values": ["x"]}],
             "alters": [{"control-id": "ac-1", "removes": [{"by-name": "x"}],
                         "adds": [{"props": [{"name": "other", "value": "x"}], "parts": [{"name": "item"}]}]}]}
            """#
        let imports = #"{"include-controls": [{"with-ids": ["ac-1", "ac-2", "ac-9"]}]}"#
        let warnings = try imported(profile(imports, modify: modify), for: catalog).warnings
        #expect(
            warnings == [
                ImportWarning(
                    kind: .left(.alterations), places: ["remove ac-1 x", "AC-1: other", "AC-1: item"]),
                ImportWarning(kind: .left(.unknownControls), places: ["ac-9"]),
                ImportWarning(kind: .left(.values), places: ["p"]),
            ])
    }

    @Test(arguments: ["", "{", "[]", #"{"x": 1}"#, catalog, "format: 1"])
    func anythingElseIsRefused(_ text: String) throws {
        let catalog = try imported(catalog: Self.catalog)
        #expect(throws: ImportError.self) { try imported(text, for: catalog) }
    }
}
