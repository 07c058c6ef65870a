import AssessmentModel
import Testing

/// Workshops, and what belongs to them.
struct WorkshopTests {
    private var ann = Writer(1, of: Fixture.blank)
    private var ben = Writer(2, of: Fixture.blank)
    private let workshop = Workshop(participants: Fixture.participants, agenda: ["A", "B"], minutes: 120)

    private var list: WorkshopList { ann.assessment.details.workshops }

    @Test("A workshop runs until it is interrupted or ended, and its breaks do not count")
    mutating func time() {
        let id = ann.make(.workshop(.add(workshop)), of: .assessment).id
        #expect(list.phase(of: id) == .running)
        #expect(list.elapsed(of: id, until: Timestamp(milliseconds: 61_000)) == 60_000)
        _ = ann.make(.rate(Judgement(.met)))
        _ = ann.make(.phase(id, .paused), of: .assessment)
        #expect(list.elapsed(of: id, until: Timestamp(milliseconds: 61_000)) == 2_000)
        _ = ann.make(.rate(Judgement(.unmet)))
        _ = ann.make(.phase(id, .running), of: .assessment)
        #expect(list.elapsed(of: id, until: Timestamp(milliseconds: 61_000)) == 58_000)
        _ = ann.make(.phase(id, .ended), of: .assessment)
        #expect(list.open.isEmpty)
        #expect(list.elapsed(of: id, until: Timestamp(milliseconds: 61_000)) == 3_000)
        _ = ann.undo()
        #expect(list.open.map(\.id) == [id])
    }

    @Test("A workshop has what its conductor recorded while it ran, whatever others do meanwhile")
    mutating func places() {
        _ = ann.make(.comment("before"))
        let id = ann.make(.workshop(.add(workshop)), of: .assessment).id
        ben.learn(ann.known)
        let others = ben.make(.comment("elsewhere"))
        let first = ann.make(.rate(Judgement(.met)))
        ann.learn([others])
        _ = ann.make(.phase(id, .paused), of: .assessment)
        _ = ann.make(.comment("break"))
        ben.learn(ann.known)
        _ = ben.make(.phase(id, .running), of: .assessment)
        let second = ben.make(.comment("after"))
        _ = ben.make(.phase(id, .ended), of: .assessment)
        _ = ben.make(.comment("late"))
        let all = Fixture.assessment(of: ben.known.reversed())
        let events = all.places(ofWorkshop: id).map { all.events[Int($0)] }
        #expect(events.filter { $0.target != .assessment }.map(\.id) == [first.id, second.id])
        #expect(events.count == 6)
    }

    @Test("An item keeps its number, and two that were added at the same time are told apart")
    mutating func items() {
        let first = ann.make(.actionItem(.add(ActionItem(number: 1, text: "x"))), of: .assessment)
        let point = ben.make(.actionItem(.add(ActionItem(number: 1, kind: .point, text: "y"))), of: .assessment)
        let items = Fixture.assessment(of: [point, first]).details.actionItems
        #expect(items.standing.map { items.label(of: $0.id) } == ["A-01", "P-01b"])
        #expect(items.called("p-01B")?.content?.text == "y")
        _ = ann.make(.actionItem(.amend(first.id, nil)), of: .assessment)
        #expect(ann.assessment.details.actionItems.entries.nextNumber == 2)
    }

    @Test("After the greatest number that a journal can hold comes the first that is free")
    mutating func numbersAtTheLimit() {
        for number in [1, Event.greatestNumber] {
            _ = ann.make(.actionItem(.add(ActionItem(number: number, text: "x"))), of: .assessment)
        }
        #expect(ann.assessment.details.actionItems.entries.nextNumber == 2)
    }

    @Test("A question is closed by the party that asked, and by nobody else")
    mutating func questions() {
        let question = Question(number: 1, criterion: "A", text: "Which types?")
        let id = ann.make(.question(.add(question)), of: .assessment, party: .customer).id
        _ = ann.make(.questionReply(.add(QuestionReply(to: id, text: "All."))), of: .assessment)
        #expect(ann.assessment.details.questions.isAnswered(id))
        _ = ann.make(.close(id, true), of: .assessment)
        #expect(ann.assessment.details.questions.open.map(\.id) == [id])
        _ = ann.make(.close(id, true), of: .assessment, party: .customer)
        #expect(ann.assessment.details.questions.open.isEmpty)
    }
}
