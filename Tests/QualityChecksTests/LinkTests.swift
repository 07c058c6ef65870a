import AssessmentModel
import QualityChecks
import Testing

/// Links at which somebody is known to have looked.
struct LinkTests {
    private let address = Fixture.address()

    private func seen(on day: CalendarDay?, by reader: String = "Ann") -> Change {
        var document = Document(address)
        document.visited = day
        document.reader = reader
        return .document(document)
    }

    private func broken(_ day: CalendarDay?, by reader: String = "Ann") -> [CheckRule] {
        var assessment = Fixture.blank([Fixture.criterion()]).after([.rate(Judgement(.met)), .attach(address)])
        assessment.make(seen(on: day, by: reader), of: .document(address.documentID))
        return Fixture.checks(assessment).all.map(\.rule)
    }

    @Test("A link is questionable until a day is named, and before that day")
    func days() {
        #expect(broken(nil) == [.linkNotVisited])
        #expect(broken(Fixture.day(3)) == [])
        #expect(broken(Fixture.day(3), by: "") == [], "whoever noted it looked")
        #expect(broken(Fixture.day(4)) == [.linkNotVisited], "that day is still to come")
    }

    @Test("What is noted at a document settles every link to it, without looking at the others again")
    func updates() {
        var assessment = Fixture.blank([Fixture.criterion(), Fixture.criterion("B")])
        for id in ["A", "B"] as [CriterionID] { assessment.make(.attach(address), at: id) }
        var checks = Fixture.checks(assessment)
        #expect(checks.standing == 2)
        let event = assessment.make(seen(on: Fixture.day(1)), of: .document(address.documentID))
        guard let slot = assessment.slot(of: event.target) else { return }
        checks.update(slot, in: assessment) { _ in .intact }
        #expect(checks.all == [] && checks.standing == 0)
    }
}
