import AssessmentModel
import Testing

/// An assessment before and after a workshop.
struct WorkshopMomentTests {
    private var ann = Writer(1, of: Fixture.blank)
    private let workshop = Workshop(participants: Fixture.participants, agenda: ["A", "B"])

    @Test("Nothing of a workshop is left without it, and everything else is")
    mutating func without() {
        _ = ann.make(.rate(Judgement(.unmet)))
        let id = ann.make(.workshop(.add(workshop)), of: .assessment).id
        _ = ann.make(.rate(Judgement(.met)))
        _ = ann.make(.comment("why"), of: .criterion("B"))
        _ = ann.make(.phase(id, .ended), of: .assessment)
        _ = ann.make(.comment("late"))
        let without = ann.assessment.without(workshop: id)
        #expect(without.answers[0].rating == .unmet)
        #expect(without.answers[0].commentText == "late")
        #expect(without.answers[1] == Answer())
        #expect(without.details.workshops.standing.isEmpty)
        #expect(ann.assessment.without(workshop: EventID(high: 9, low: 9)).answers == ann.assessment.answers)
    }

    @Test("A workshop that has ended is told as it was at its end, and one that goes on as it is")
    mutating func end() {
        let id = ann.make(.workshop(.add(workshop)), of: .assessment).id
        _ = ann.make(.rate(Judgement(.partial)))
        #expect(ann.assessment.atEnd(ofWorkshop: id).answers[0].rating == .partial)
        _ = ann.make(.phase(id, .ended), of: .assessment)
        _ = ann.make(.rate(Judgement(.met)))
        #expect(ann.assessment.atEnd(ofWorkshop: id).answers[0].rating == .partial)
        _ = ann.make(.phase(id, .running), of: .assessment)
        #expect(ann.assessment.atEnd(ofWorkshop: id).answers[0].rating == .met)
    }

    @Test("A break separates sessions; somebody else who goes on does not")
    mutating func sessions() {
        let id = ann.make(.workshop(.add(workshop)), of: .assessment).id
        _ = ann.make(.phase(id, .running), of: .assessment)
        _ = ann.make(.phase(id, .paused), of: .assessment)
        _ = ann.make(.phase(id, .running), of: .assessment)
        let turns = ann.assessment.details.workshops.turns(of: id).map(\.at)
        var sessions = ann.assessment.details.workshops.sessions(of: id)
        #expect(sessions.map(\.begin) == [turns[0], turns[3]])
        #expect(sessions.map(\.end) == [turns[2], nil])
        _ = ann.make(.phase(id, .ended), of: .assessment)
        sessions = ann.assessment.details.workshops.sessions(of: id)
        #expect(sessions.last?.end == ann.assessment.details.workshops.turns(of: id).last?.at)
        #expect(ann.assessment.conductors(ofWorkshop: id).count == 1)
    }
}
