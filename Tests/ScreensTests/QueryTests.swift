import AssessmentModel
import Localization
import Testing

@testable import Screens

extension Model {
    /// What is found while this text is being typed.
    func matches(_ text: String) -> [Int] { SearchResults(of: text, in: self).matches }
}

/// What a query finds, and where.
struct QueryTests {
    private func ids(_ text: String, in model: Model = Fixture.model()) -> [CriterionID] {
        model.matches(text).map { model.catalog.criteria[$0].id }
    }

    @Test(
        "an id is found however it is typed, as it is written first",
        arguments: [
            ("iop1", ["IOP-01", "IOP-10"]), ("IOP1", ["IOP-01", "IOP-10"]), ("iop01", ["IOP-01"]),
            ("iop-1", ["IOP-10", "IOP-01"]), ("iop.001", ["IOP-01"]), ("iop10", ["IOP-10"]), ("iop100", []),
            ("iop-010", ["IOP-10"]), ("IOP-10", ["IOP-10"]), ("iop7", ["IOP-07"]), ("1iop", []),
        ] as [(String, [CriterionID])])
    func idsAreFound(_ text: String, _ found: [CriterionID]) { #expect(ids(text) == found) }

    @Test func theBeginningOfANumberHidesNothing() {
        #expect(Set(ids("iop0")).isSuperset(of: ids("iop01") + ids("iop09")))
    }

    @Test(
        "ranges of ids",
        arguments: [
            ("iop1..3", ["IOP-01", "IOP-02", "IOP-03"]), ("IOP-01..IOP-03", ["IOP-01", "IOP-02", "IOP-03"]),
            ("iop9..iop10", ["IOP-09", "IOP-10"]), ("iop10..9", ["IOP-09", "IOP-10"]),
            ("iop9..", ["IOP-09", "IOP-10"]),
            ("iop2..2", ["IOP-02"]), ("iop1..2 ifc3..4", ["IOP-01", "IOP-02", "IFC-03", "IFC-04"]),
            ("iop9..99999999999999999999999", ["IOP-09", "IOP-10"]), ("iop1..ifc9", []), ("a..b", []), ("..", []),
            ("iop1..10 #unmet", ["IOP-09"]),
        ] as [(String, [CriterionID])])
    func rangesAreFound(_ text: String, _ found: [CriterionID]) { #expect(ids(text) == found) }

    @Test("numbers with several parts keep them apart")
    func partsAreKeptApart() {
        func key(_ text: String) -> [UInt8] { IDKey(text.utf8).bytes }
        #expect(key("v1.02.3") == key("v1-2-03") && key("v1.2.3") != key("v12.3") && key("v1.2") != key("v1.20"))
        #expect(IDRange("v1.2.3..5")?.contains(key("v1.2.4")) == true)
        #expect(IDRange("v1.2.3..5")?.contains(key("v1.2.4.1")) == false)
        #expect(IDRange("v1.2.3..v1.3.5") == nil)
    }

    @Test(
        "what people wrote is found",
        arguments: [
            ("14,000", "IFC-03", .comment), ("promised", "IFC-07", .comment), ("otherwise", "ARC-02", .comment),
            ("APART", "ARC-02", .comment), ("trial-2025", "IFC-06", .evidence), ("api-reference", "IFC-01", .evidence),
            ("acme.example/12/events", "IFC-06", .evidence), ("112", "IFC-07", .evidence), ("brille", "IFC-08", .owner),
            ("aufwand", "IFC-09", .reason), ("wörtlich", "IFC-10", .reason), ("gemessen", "IFC-07", .reason),
        ] as [(String, CriterionID, MatchField)])
    func answersAreFound(_ text: String, _ id: CriterionID, _ field: MatchField) throws {
        var chronicle = Chronicle(Fixture.assessment)
        let now = Fixture.now
        chronicle.add(.assign(to: "Ada Brille"), to: "IFC-08", by: .lena, at: now)
        chronicle.add(.rate(Judgement(.notApplicable, reason: "Aufwand")), to: "IFC-09", by: .lena, at: now)
        chronicle.add(.scope(ScopeDecision(isIncluded: true, reason: "WÖRTLICH")), to: "IFC-10", by: .lena, at: now)
        chronicle.add(.waive("needs-evidence", reason: "Selbst gemessen"), to: "IFC-07", by: .lena, at: now)
        let model = Fixture.model(chronicle.assessment)
        let index = try #require(model.matches(text).first)
        #expect(model.catalog.criteria[index].id == id)
        #expect(MatchExcerpt(of: Query(text, in: model.searchIndex), at: index, in: model)?.field == field)
    }

    @Test func whatTitlesShowNeedsNoExcerpt() throws {
        let model = Fixture.model()
        for text in ["ifc-07", "ifc7", "every object type"] {
            let query = Query(text, in: model.searchIndex)
            #expect(MatchExcerpt(of: query, at: Fixture.index("IFC-07"), in: model) == nil, "\(text)")
        }
    }

    @Test func anExcerptShowsTheWord() throws {
        let model = Fixture.model()
        let query = Query("promised", in: model.searchIndex)
        let excerpt = try #require(MatchExcerpt(of: query, at: Fixture.index("IFC-07"), in: model))
        #expect(excerpt.text(columns: 200) == "Classification API is read-only until 12.3, promised for March.")
        #expect(excerpt.text(columns: 32) == "… 12.3, promised for March.")
        #expect(excerpt.text(columns: 16).columns <= 16)
    }

    @Test func commentsAreFoundAsSoonAsTheyAreWritten() {
        var driver = Driver(at: "IFC-08")
        driver.press("/ esc c")
        driver.type("Zebra")
        driver.press("ctrl-s / z e b r a enter")
        #expect(driver.current == "IFC-08")
        driver.press("/")
        driver.type("giraffe")
        #expect(driver.screen.contains("0 of 61"))
        driver.arrive(.comment("Giraffe"), to: "IOP-01", by: .jonas)
        #expect(driver.screen.contains("1 of 61"))
        driver.press("enter")
        #expect(driver.current == "IOP-01")
    }

    @Test(
        "typing finds the same as the whole query at once",
        arguments: [
            "iop01", "iop010", "iop-01", "iop.1", "ifc10..12", "interface version", "write #open @jonas",
            "#shall every object",
            "IFC0007", "a b c", "14,000 obj", "x--1",
        ])
    func typingFindsTheSame(_ text: String) {
        let model = Fixture.model()
        var results = SearchResults(of: "", in: model)
        for length in 0...text.count {
            let typed = String(text.prefix(length))
            results = SearchResults(of: typed, in: model, after: results)
            #expect(results.matches == model.matches(typed), "\(typed)")
        }
        for length in (0...text.count).reversed() {
            let typed = String(text.prefix(length))
            results = SearchResults(of: typed, in: model, after: results)
            #expect(results.matches == model.matches(typed), "\(typed)")
        }
    }

    @Test(
        "text is folded as by the standard library",
        arguments: [
            "Straße ÄÖÜ Éß", "ÀÞ×ß÷ÿ", "“Ende” – …", "ΑΒΓ Ω", "İstanbul", "Kelvin K", "日本 ABC", "", "a\u{301}É",
        ])
    func folding(_ text: String) { #expect([UInt8](folding: text) == Array(text.lowercased().utf8)) }
}
