import AssessmentModel
import Interchange
import Testing

@Suite("ReqIF documents") struct ReqIFTests {
    private static func place(_ number: Int, _ inner: String) -> String { ReqIFSample.place(number, inner) }

    /// Two chapters, the second with a requirement that contains another.
    private static var sample: ReqIFSample {
        ReqIFSample(
            attributes: [
                ("ReqIF.ForeignID", []), ("ReqIF.ChapterName", []), ("ReqIF.Text", []),
                ("Bindingness of it", ["must", "should", "won't"]), ("Colour", ["red"]),
            ],
            objects: [
                [nil, "Data", "What <h:b>data</h:b> is.", nil, nil], ["R1", nil, "Keep it.", "must", "red"],
                ["R2", nil, "<h:p>Say</h:p><h:p>so.</h:p>", "should", "red"], [nil, "Nothing yet", nil, nil, nil],
                ["R3", nil, "Alone.", nil, nil], ["R4", nil, "Nowhere.", nil, nil],
            ],
            tree: place(0, place(1, place(2, ""))) + place(3, "") + place(4, "") + place(1, "") + ReqIFSample.place("x")
        )
    }

    @Test("the tree gives categories, sections and criteria")
    func tree() throws {
        let imported = try imported(Self.sample.text)
        #expect(imported.format == .reqif)
        #expect(imported.criteria.map(\.id) == ["R1", "R2", "R3"])
        #expect(try imported.path("R2") == ["System", "Data", "R1"])
        #expect(try imported.path("R3") == ["System"])
        #expect(imported.catalog.title == LocalizedText("Own"))
        #expect(imported.catalog.categories.first?.heading.summary == LocalizedText("All of it."))
        #expect(imported.catalog.categories.first?.heading.sections.first?.summary == LocalizedText("What data is."))
        #expect(try imported.criterion("R2").texts.statement == LocalizedText("Say\nso."))
        try expectRoundTrip(imported.catalog)
    }

    @Test("an enumeration of modal verbs is the level, whatever its name")
    func levels() throws {
        let imported = try imported(Self.sample.text)
        #expect(try imported.criterion("R1").level == .shall)
        #expect(try imported.criterion("R2").level == .should)
        #expect(imported.places(of: .levelAssumed(.shall)) == ["R3"])
    }

    @Test("what cannot be placed or is unknown is reported once for each kind")
    func warnings() throws {
        let imported = try imported(Self.sample.text)
        #expect(imported.places(of: .attributes) == ["Colour (2)"])
        #expect(imported.places(of: .looseObjects) == ["R4"])
        #expect(imported.places(of: .repetitions) == ["o1"])
        #expect(imported.places(of: .unknownControls) == ["x"])
        #expect(imported.places(of: .notes) == ["Nothing yet"])
    }

    @Test(
        "names of attributes of various tools",
        arguments: [
            ("Object Identifier", "Object Text", "Object Short Text"), ("ID", "Description", "Title"),
            ("ReqIF.ForeignID", "ReqIF.Text", "ReqIF.Name"), ("reqif.foreignid", "reqif.text", "reqif.name"),
            ("Kennung", "Beschreibung", "Titel"), ("Key", "Text", "Name"),
        ])
    func names(id: String, text: String, title: String) throws {
        let sample = ReqIFSample(
            attributes: [(id, []), (text, []), (title, [])], objects: [["A-1", "Do it.", "Doing"]],
            tree: ReqIFSample.place(0))
        let criterion = try #require(try imported(sample.text).criteria.first)
        #expect(criterion.id == "A-1")
        #expect(criterion.texts.statement.variants.map(\.text) == ["Do it."])
        #expect(criterion.title.variants.map(\.text) == ["Doing"])
    }

    @Test("--map says what other attributes hold, and names those there are")
    func mapping() throws {
        let sample = ReqIFSample(
            attributes: [("Ref#", []), ("ReqIF.Text", []), ("Rank", [])], objects: [["A", "Do.", "soll"]],
            tree: ReqIFSample.place(0))
        var options = ImportOptions()
        options.columns = [ColumnMapping(field: "id", header: "Ref#"), ColumnMapping(field: "level", header: "Rank")]
        let criterion = try #require(try imported([sample.text], options).criteria.first)
        #expect(criterion.id == "A" && criterion.level == .should)
        let wrong = ColumnMapping(field: "why", header: "Reason")
        options.columns = [wrong]
        #expect(
            failure { () throws(ImportError) in try imported([sample.text], options) }
                == .unknownMapping(file: "folder/file0.txt", wrong, found: ["Rank", "Ref#", "ReqIF.Text"]))
    }

    @Test("an object without an id is called by its identifier, and a remark is no criterion")
    func fallbacks() throws {
        let sample = ReqIFSample(
            attributes: [("ReqIF.Text", []), ("Object Type", ["Information", "Requirement"])],
            objects: [["Do it.", "Requirement"], ["By the way.", "Information"]],
            tree: ReqIFSample.place(0) + ReqIFSample.place(1))
        let imported = try imported(sample.text)
        #expect(imported.criteria.map(\.id) == ["o0"])
        #expect(imported.places(of: .notes).count == 1)
    }

    @Test("an archive of several documents, whose attachments are reported")
    func archive() throws {
        var second = ReqIFSample(
            attributes: [("ReqIF.Text", [])], objects: [], tree: ReqIFSample.place("o0"))
        second.relations = ""
        let first = ReqIFSample(attributes: [("ReqIF.Text", [])], objects: [["Do it."]], tree: "")
        let bytes = ZIPSample.archive([
            .init("b.reqif", second.text), .init("a.reqif", first.text), .init("files/x.png", "x"),
        ])
        let imported = try imported([bytes])
        #expect(imported.format == .reqif && imported.criteria.map(\.id) == ["o0"])
        #expect(imported.places(of: .attachments) == ["files/x.png"])
    }

    // MARK: Hostile files

    @Test("declarations, bombs and depth are refused")
    func hostile() {
        var sample = ReqIFSample(objects: [["A", nil, "&a;"]], tree: ReqIFSample.place(0))
        sample.prolog = "<!DOCTYPE b [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>"
        #expect(
            failure { () throws(ImportError) in try imported(sample.text) }
                == .documentType(file: "folder/file0.txt", line: 1))
        let deep = (0..<40).reduce("") { inner, _ in ReqIFSample.place(0, inner) }
        let nested = ReqIFSample(objects: [["A", nil, "x"]], tree: deep)
        #expect(
            failure { () throws(ImportError) in try imported(nested.text) } == .tooDeep(file: "folder/file0.txt"))
        let bomb = ZIPSample.archive([.init("a.reqif", blanks: 40 << 20)])
        #expect(
            failure { () throws(ImportError) in try imported([bomb]) }
                == .tooLarge(file: "folder/file0.txt", limit: 32 << 20))
    }

    @Test("an object inside itself, and links in a circle")
    func circles() throws {
        let sample = ReqIFSample(
            objects: [["A", nil, "One MUST."], ["B", nil, "Two MUST."]],
            tree: ReqIFSample.place(0, ReqIFSample.place(0, ReqIFSample.place(1))))
        #expect(try imported(sample.text).criteria.map(\.id) == ["A", "B"])
        let link = { (from: CriterionID, to: CriterionID) in
            Criterion(
                id: from, level: .shall, title: LocalizedText(from.text), texts: .init(statement: LocalizedText("x")),
                buildsOn: [to])
        }
        let catalog = Catalog(
            id: "c", version: "1", title: LocalizedText("C"),
            categories: [
                (.init(id: "k", title: LocalizedText("K")), [link("A", "B"), link("B", "A"), link("D", "E")]),
                (.init(id: "l", title: LocalizedText("L")), [link("E", "A")]),
            ])
        let imported = try imported([ReqIFExport(catalog, changed: Timestamp(milliseconds: 0)).document])
        let links = imported.criteria.flatMap(\.buildsOn)
        #expect(links.isEmpty)
        #expect(imported.places(of: .links).count == 4)
    }

    @Test("many attributes that choose from the same long words", .timeLimit(.minutes(1)))
    func choices() throws {
        let word = String(repeating: "x", count: 500_000)
        let definitions = (0..<2_000).map { number in
            "<ATTRIBUTE-DEFINITION-ENUMERATION IDENTIFIER='b\(number)' LONG-NAME='B'><TYPE>"
                + "<DATATYPE-DEFINITION-ENUMERATION-REF>e1</DATATYPE-DEFINITION-ENUMERATION-REF></TYPE>"
                + "</ATTRIBUTE-DEFINITION-ENUMERATION>"
        }
        var sample = ReqIFSample(
            attributes: [("ReqIF.Text", []), ("B", [word])], objects: [["Do it."]], tree: ReqIFSample.place(0))
        sample.definitions = definitions.joined()
        #expect(try imported(sample.text).criteria.map(\.id) == ["o0"])
    }

    @Test("the long name of a kind of links, repeated with every link")
    func longName() {
        let name = String(repeating: "x", count: 100_000)
        let link = "<SPEC-RELATION><TYPE><SPEC-RELATION-TYPE-REF>t</SPEC-RELATION-TYPE-REF></TYPE></SPEC-RELATION>"
        var sample = ReqIFSample(objects: [["A", nil, "Do it."]], tree: ReqIFSample.place(0))
        sample.name = name
        sample.relations = "<SPEC-RELATIONS>\(String(repeating: link, count: 1_000))</SPEC-RELATIONS>"
        guard
            case .tooMany(.insertedText, _, _, _) = failure({ () throws(ImportError) in try imported(sample.text) })
        else {
            Issue.record("it is imported")
            return
        }
    }

    @Test("time grows with the size of the file")
    func growth() {
        expectLinearGrowth(from: 500) { count in
            let objects: [[String?]] = (0..<count).map { ["R\($0)", nil, "Do \($0)."] }
            let tree = (0..<count).map { ReqIFSample.place($0) }.joined()
            return [ReqIFSample(objects: objects, tree: tree).text]
        }
    }
}
