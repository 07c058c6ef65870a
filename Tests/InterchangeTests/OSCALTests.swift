import AssessmentModel
import Interchange
import Testing

@Suite("OSCAL") struct OSCALTests {
    private static let catalog = #"""
        {"catalog": {"metadata": {"title": "Sample", "version": "2", "language": "de"},
        "params": [{"id": "p0", "label": "frequency"}],
        "groups": [{"id": "ac", "title": "Access", "parts": [{"name": "overview", "prose": "Who may."}],
          "controls": [
            {"id": "ac-1", "title": "Policy", "props": [{"name": "label", "value": "AC-1"}],
             "params": [{"id": "p1", "select": {"how-many": "one-or-more", "choice": ["daily", "{{ insert: param, p0 }}"]}},
                        {"id": "p2", "values": ["ten", "twenty"]}],
             "links": [{"href": "#r1", "rel": "reference"}, {"href": "#ac-2", "rel": "related"}],
             "parts": [
              {"name": "statement", "prose": "The organization:", "parts": [
                {"name": "item", "props": [{"name": "label", "value": "a."}], "prose": "Acts {{ insert: param, p1 }}; and",
                 "parts": [{"name": "item", "props": [{"name": "label", "value": "1."}], "prose": "{{insert: param, p2}}."}]},
                {"name": "item", "props": [{"name": "label", "value": "b."}], "prose": "Knows {{ insert: param, none }}."}]},
              {"name": "guidance", "prose": "Because."},
              {"name": "assessment-method", "props": [{"name": "method", "value": "TEST"}],
               "parts": [{"name": "assessment-objects", "prose": "This\n\nThat"}]},
              {"name": "strange", "prose": "?"}]},
            {"id": "ac-2", "title": "Accounts", "controls": [
              {"id": "ac-2.1", "title": "Automatic", "parts": [{"name": "statement", "prose": "Automate."}]},
              {"id": "ac-2.2", "title": "Gone", "props": [{"name": "status", "value": "withdrawn"}]}]},
            {"id": "ac-3", "title": "Enforcement", "parts": [{"name": "statement", "prose": "Enforce."}],
             "props": [{"name": "priority", "value": "P2"}],
             "controls": [{"id": "ac-3.1", "title": "More", "links": [{"href": "#ac-3", "rel": "required"}],
               "parts": [{"name": "statement", "prose": "Do more."}]}]}]}],
        "back-matter": {"resources": [{"uuid": "r1", "title": "SP 800-1"}, {"uuid": "r2", "title": "Unused"}]}}}
        """#

    @Test("texts, labels, parameters and sources")
    func texts() throws {
        let imported = try imported(Self.catalog)
        let first = try imported.criterion("AC-1")
        #expect(
            first.texts.statement
                == LocalizedText(
                    """
                    The organization:
                    a. Acts [Auswahl (eines oder mehreres): daily; [Festlegung: frequency]]; and
                      1. ten, twenty.
                    b. Knows [Festlegung: none].
                    """, in: .german))
        #expect(first.texts.why.text(in: .german) == "Because.\nStrange: ?")
        #expect(first.texts.verify.text(in: .german) == "TEST: This; That")
        #expect(first.references == ["SP 800-1"])
        #expect(imported.catalog.categories.first?.heading.summary == LocalizedText("Who may.", in: .german))
        #expect(imported.catalog.version == "2")
        #expect(imported.places(of: .resources) == ["Unused"])
        #expect(imported.places(of: .links) == ["AC-1: related ac-2"])
        try expectRoundTrip(imported.catalog)
    }

    @Test("a control with nested controls is a section and a criterion, even with only a title")
    func nesting() throws {
        let imported = try imported(Self.catalog)
        #expect(imported.criteria.map(\.id) == ["AC-1", "ac-2", "ac-2.1", "ac-2.2", "ac-3", "ac-3.1"])
        #expect(try imported.path("AC-1") == ["ac"])
        #expect(try imported.path("ac-2.1") == ["ac", "ac-2"])
        #expect(try imported.path("ac-3") == ["ac", "ac-3"])
        #expect(try imported.path("ac-3.1") == ["ac", "ac-3"])
        #expect(try imported.criterion("ac-3.1").buildsOn == ["ac-3"])
    }

    @Test("withdrawn controls are retired, and priorities are levels")
    func levels() throws {
        let imported = try imported(Self.catalog)
        #expect(try imported.criterion("ac-2.2").status == .retired)
        #expect(try imported.criterion("ac-3").level == .should)
        #expect(imported.places(of: .levelAssumed(.shall)) == ["AC-1", "ac-2", "ac-2.1", "ac-3.1"])
    }

    @Test("a profile selects controls and sets values, in either order of the files")
    func profile() throws {
        let profile = #"""
            {"profile": {"metadata": {"title": "Basic", "version": "7"},
             "imports": [{"href": "#", "include-controls": [{"with-ids": ["ac-1", "ac-9"]},
                                                            {"with-ids": ["ac-3"], "with-child-controls": "yes"}]}],
             "modify": {"set-parameters": [{"param-id": "p0", "values": ["weekly"]}],
              "alters": [{"control-id": "ac-1", "adds": [{"props": [{"name": "priority", "value": "P3"}]}],
                          "removes": [{"by-name": "x"}]}]}}}
            """#
        for imported in [try imported(Self.catalog, profile), try imported(profile, Self.catalog)] {
            #expect(imported.criteria.map(\.id) == ["AC-1", "ac-3", "ac-3.1"])
            #expect(imported.catalog.title.text(in: .german) == "Basic")
            #expect(try imported.criterion("AC-1").level == .may)
            #expect(try imported.criterion("AC-1").texts.statement.text(in: .german).contains("daily; weekly"))
            #expect(imported.places(of: .unknownControls) == ["ac-9"])
            #expect(imported.places(of: .alterations) == ["remove ac-1 x"])
        }
        #expect(failure { () throws(ImportError) in try imported(profile) } == .lacksCatalog(file: "folder/file0.txt"))
    }

    @Test("a profile that includes all but some")
    func exclusion() throws {
        let profile = #"""
            {"profile": {"imports": [{"include-all": {}, "exclude-controls": [{"with-ids": ["ac-3", "ac-2.2"]}]}]}}
            """#
        #expect(try imported(Self.catalog, profile).criteria.map(\.id) == ["AC-1", "ac-2", "ac-2.1", "ac-3.1"])
    }
}
