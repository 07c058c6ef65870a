import AssessmentModel
import Randomness
import Testing

/// Each party has registers of its own.
struct PartyTests {
    @Test("A party's answers do not depend on those of others", arguments: Seeds.first(40))
    func alone(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let events = History(using: &random).events
        let together = Fixture.assessment(of: events.shuffled(using: &random))
        for party in Party.organisations {
            let alone = Fixture.assessment(of: events.filter { $0.party == party }.shuffled(using: &random))
            for index in together.answers.indices {
                let comment = Comment("seed \(seed), \(party)")
                #expect(together.answer(of: party, at: index) == alone.answer(of: party, at: index), comment)
                for other in Party.organisations where other != party {
                    #expect(alone.answer(of: other, at: index) == Answer(), comment)
                }
            }
        }
    }

    @Test("A change replaces only values of its own party")
    func replaces() {
        var ann = Writer(1, of: Fixture.blank)
        let claim = ann.make(.rate(Judgement(.met)), of: .criterion("A"))
        let finding = ann.make(.rate(Judgement(.unmet)), of: .criterion("A"), party: .auditor)
        let second = ann.make(.rate(Judgement(.partial)), of: .criterion("A"), party: .auditor)
        #expect(claim.replaces.isEmpty && finding.replaces.isEmpty)
        #expect(second.replaces == [finding.id])
        #expect(ann.assessment.answers[0].rating == .met)
        #expect(ann.assessment.answer(of: .auditor, at: 0).rating == .partial)
        #expect(!ann.assessment.answers[0].isConflicted)
    }

    @Test("Undo acts as the party that made the change")
    func undo() {
        var ann = Writer(1, of: Fixture.blank)
        _ = ann.make(.rate(Judgement(.met)), of: .criterion("A"), party: .customer)
        _ = ann.make(.rate(Judgement(.unmet)), of: .criterion("A"))
        #expect(ann.undo()?.party == .vendor)
        #expect(ann.assessment.answers[0].rating == nil)
        #expect(ann.assessment.answer(of: .customer, at: 0).rating == .met)
        #expect(ann.undo()?.party == .customer)
        #expect(ann.assessment.answer(of: .customer, at: 0).rating == nil)
        #expect(ann.redo()?.party == .customer)
        #expect(ann.assessment.answer(of: .customer, at: 0).rating == .met)
    }

    @Test("A profile's catalogue keeps all parties")
    func against() {
        var random = SplitMix64(seed: 1)
        let events = History(using: &random).events
        let assessment = Fixture.assessment(of: events)
        #expect(assessment.against(Fixture.catalog).equals(assessment))
    }
}
