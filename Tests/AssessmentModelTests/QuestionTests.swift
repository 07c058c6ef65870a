import AssessmentModel
import Testing

/// What the parties ask each other.
struct QuestionTests {
    private var ann = Writer(1, of: Fixture.blank)

    private var list: QuestionList { ann.assessment.details.questions }

    private mutating func ask(_ party: Party, about id: CriterionID? = nil) -> QuestionID {
        let question = Question(number: list.entries.nextNumber, criterion: id, text: "x")
        return ann.make(.question(.add(question)), of: .assessment, party: party).id
    }

    private mutating func reply(to id: QuestionID, _ party: Party) {
        _ = ann.make(.questionReply(.add(QuestionReply(to: id, text: "y"))), of: .assessment, party: party)
    }

    @Test("A question waits for everybody but the party that has the last word")
    mutating func waiting() {
        let id = ask(.customer)
        #expect(list.state(of: id) == .open)
        #expect(list.waiting(for: .vendor).map(\.id) == [id])
        #expect(list.waiting(for: .customer).isEmpty)
        reply(to: id, .vendor)
        #expect(list.state(of: id) == .answered)
        #expect(list.waiting(for: .vendor).isEmpty)
        #expect(list.waiting(for: .customer).map(\.id) == [id])
        reply(to: id, .customer)
        #expect(list.state(of: id) == .open)
        #expect(list.lastParty(on: id) == .customer)
        _ = ann.make(.close(id, true), of: .assessment, party: .customer)
        #expect(list.state(of: id) == .closed)
        #expect(list.waiting(for: .vendor).isEmpty)
        _ = ann.make(.close(id, false), of: .assessment, party: .customer)
        #expect(list.state(of: id) == .open)
    }

    @Test("The open questions about a criterion are those, and no others")
    mutating func criterion() {
        let first = ask(.customer, about: "A")
        _ = ask(.customer, about: "B")
        let closed = ask(.customer, about: "A")
        _ = ask(.customer)
        _ = ann.make(.close(closed, true), of: .assessment, party: .customer)
        #expect(list.open(about: "A").map(\.id) == [first])
    }
}
