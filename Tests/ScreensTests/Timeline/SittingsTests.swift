import AssessmentModel
import Presentation
import Snapshots
import Testing

/// How events become sittings and lines.
struct SittingsTests {
    private var chronicle = Chronicle(Fixture.blank)

    private mutating func rate(_ rating: Rating, _ id: CriterionID, by person: Person, at minute: Int) {
        chronicle.add(.rate(Judgement(rating)), to: id, by: person, at: Self.minute(minute))
    }

    private static func minute(_ minute: Int) -> Timestamp {
        Timestamp(milliseconds: Fixture.now.milliseconds + Int64(minute) * 60_000)
    }

    /// Each sitting as "Mira 3", the latest first.
    private func sittings(_ filter: Sittings.Filter = .init()) -> [String] {
        Sittings(chronicle.assessment, where: filter).sittings.map { "\($0.by) \($0.places.count)" }
    }

    @Test mutating func aLongPauseEndsASitting() {
        for minute in [0, 119, 239, 360] { rate(.met, "IOP-01", by: .mira, at: minute) }
        #expect(sittings() == ["Mira 1", "Mira 3"])
    }

    @Test mutating func aClockThatIsSetBackEndsASittingToo() {
        for minute in [0, -180, -181] { rate(.met, "IOP-01", by: .mira, at: minute) }
        #expect(sittings() == ["Mira 2", "Mira 1"])
    }

    @Test mutating func peopleWhoWorkAtTheSameTimeHaveASittingEach() {
        for minute in 0..<4 { rate(.met, "IOP-01", by: minute.isMultiple(of: 2) ? .mira : .jonas, at: minute) }
        #expect(sittings() == ["Jonas 2", "Mira 2"])
    }

    @Test mutating func sameChangesInARowAreOneLine() {
        rate(.met, "IOP-01", by: .mira, at: 0)
        rate(.met, "IOP-02", by: .mira, at: 1)
        rate(.unmet, "IOP-03", by: .mira, at: 2)
        rate(.met, "IOP-05", by: .mira, at: 3)
        let sittings = Sittings(chronicle.assessment)
        #expect(
            sittings.rows == [
                .sitting(0), .changes(sitting: 0, 3..<4), .changes(sitting: 0, 2..<3), .changes(sitting: 0, 0..<2),
            ])
        let events = sittings.places(of: sittings.rows[3]).map { chronicle.assessment.events[Int($0)] }
        #expect(
            SittingText.what(events, in: chronicle.assessment)[.english] == "rated met (2) · also IOP-02")
    }

    @Test mutating func filtersLeaveWhatTheyName() {
        rate(.met, "IOP-01", by: .mira, at: 0)
        rate(.met, "IFC-01", by: .mira, at: 1)
        rate(.met, "IFC-02", by: .jonas, at: 2)
        let category = Fixture.catalog.category(ofCriterionAt: Fixture.index("IFC-01"))
        #expect(sittings(.init(person: "Mira")) == ["Mira 2"])
        #expect(sittings(.init(category: category)) == ["Jonas 1", "Mira 1"])
        #expect(sittings(.init(criterion: Fixture.index("IFC-02"))) == ["Jonas 1"])
        #expect(sittings(.init(person: "Lena")) == [])
        #expect(Sittings(chronicle.assessment, where: .init(person: "Lena")).people == ["Mira", "Jonas"])
    }

    @Test func everyEventIsInExactlyOneLine() {
        let sittings = Sittings(Fixture.assessment)
        let places = sittings.rows.filter { if case .changes = $0 { true } else { false } }
            .flatMap { sittings.places(of: $0) }
        #expect(places.sorted() == Fixture.assessment.events.indices.map(Int32.init))
        #expect(sittings.count == places.count)
    }

    @Test mutating func arrivalDoesNotMatter() {
        for minute in 0..<6 { rate(.met, "IOP-01", by: minute < 3 ? .mira : .jonas, at: minute * 50) }
        let shuffled = Assessment(
            of: Fixture.subject, against: Fixture.catalog, events: chronicle.assessment.events.reversed())
        func lines(_ assessment: Assessment) -> [[EventID]] {
            let sittings = Sittings(assessment)
            return sittings.rows.map { sittings.places(of: $0).map { assessment.events[Int($0)].id } }
        }
        #expect(lines(shuffled) == lines(chronicle.assessment))
    }

    @Test(arguments: [
        ("one two three", "one three", "one [-two-] three"),
        ("one", "one two", "one {+two+}"),
        ("old text", "new text", "[-old-]{+new+} text"),
    ])
    func differencesAreMarkedWithoutColour(_ old: String, _ new: String, _ marked: String) {
        let pieces = WordDifference(from: old, to: new).pieces
        #expect(SittingText.rewrote(pieces)[.english] == "rewrote: \(marked)")
    }

    @Test func longCommonTextIsCutInOneLine() {
        let common = String(repeating: "word ", count: 30)
        let pieces = SittingText.brief(WordDifference(from: common + "a", to: common + "b").pieces)
        #expect(pieces.map(WordDifferenceText.marked).joined() == "… word word word [-a-]{+b+}")
    }
}
