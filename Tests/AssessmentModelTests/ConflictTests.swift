import Randomness
import Testing

@testable import AssessmentModel

/// All that is in conflict, with both values and what they replaced.
struct ConflictTests {
    private var ann = Writer(1, of: Fixture.blank)
    private var ben = Writer(2, of: Fixture.blank)

    /// Everything that both made.
    private var conflicts: [Conflict] { Fixture.assessment(of: ann.known + ben.known).conflicts }

    private func texts(_ conflict: Conflict) -> [String] {
        conflict.sides.map { "\($0.change) by \($0.signatures.map(\.by).joined(separator: " and "))" }
    }

    @Test("Nothing is in conflict where people agree or know of each other's values")
    mutating func none() {
        _ = ann.make(.rate(Judgement(.met)))
        _ = ben.make(.rate(Judgement(.met)))
        ben.learn(ann.known)
        _ = ben.make(.comment("x"), at: "B")
        ann.learn(ben.known)
        _ = ann.make(.comment("y"), at: "B")
        #expect(conflicts.isEmpty)
    }

    @Test("Both values, who set them, and the value that both replaced")
    mutating func sides() throws {
        let first = ann.make(.comment("one"))
        ben.learn(ann.known)
        _ = ann.make(.comment("two"))
        let third = ann.make(.comment("three"))
        let other = ben.make(.comment("four"))
        let conflict = try #require(conflicts.first)
        #expect(conflicts.count == 1)
        #expect(conflict.place.slot == .criterion(0) && conflict.place.register == .comment)
        #expect(conflict.sides.map(\.change) == [.comment("four"), .comment("three")])
        #expect(conflict.sides.map { $0.signatures.map(\.by) } == [["Person 2"], ["Person 1"]])
        #expect(conflict.sides.map { $0.signatures.map(\.event) } == [[other.id], [third.id]])
        #expect(conflict.origin?.change == .comment("one"))
        #expect(conflict.origin?.signature?.event == first.id)
    }

    @Test("Without a common value, what holds before anybody says anything")
    mutating func origin() {
        _ = ann.make(.rate(Judgement(.met)))
        _ = ben.make(.rate(nil))
        _ = ann.make(.name("Acme PLM 13"), of: .assessment)
        _ = ben.make(.name("Acme PLM 14"), of: .assessment)
        #expect(conflicts.map(\.place.slot) == [.assessment, .criterion(0)])
        #expect(conflicts.map(\.origin?.change) == [.name("Acme PLM 12.1"), .rate(nil)])
        #expect(conflicts.allSatisfy { $0.origin?.signature == nil })
    }

    @Test("People who set the same value stand together")
    mutating func agreeing() {
        var carl = Writer(3, of: Fixture.blank)
        _ = ann.make(.assign(to: "x"))
        _ = ben.make(.assign(to: "y"))
        let assessment = Fixture.assessment(of: ann.known + ben.known + [carl.make(.assign(to: "x"))])
        let signatures = assessment.conflicts.first?.sides.map { $0.signatures.map(\.by) }
        #expect(signatures == [["Person 1", "Person 3"], ["Person 2"]])
    }

    @Test("Evidence and milestones come from whoever attached or set them")
    mutating func created() {
        let attached = ann.make(.attach(Fixture.evidence("a")))
        let milestone = ann.make(.milestone("first"), of: .assessment)
        ben.learn(ann.known)
        _ = ann.make(.detach(attached.id))
        _ = ben.make(.amend(attached.id, Fixture.evidence("b")))
        _ = ann.make(.renameMilestone(milestone.id, "second"), of: .assessment)
        _ = ben.make(.renameMilestone(milestone.id, nil), of: .assessment)
        #expect(conflicts.map(\.place.register) == [.milestone(milestone.id), .evidence(attached.id)])
        #expect(
            conflicts.map(\.origin?.change) == [
                .renameMilestone(milestone.id, "first"), .amend(attached.id, Fixture.evidence("a")),
            ])
        #expect(conflicts[1].sides.map(\.change) == [.detach(attached.id), .amend(attached.id, Fixture.evidence("b"))])
    }

    @Test("Levels and other parties have conflicts, too")
    mutating func places() {
        _ = ann.make(.waive("one", reason: "x"), of: .level(.may))
        _ = ben.make(.waive("one", reason: "y"), of: .level(.may))
        _ = ann.make(.comment("x"), of: .criterion("C"), party: .auditor)
        _ = ben.make(.comment("y"), of: .criterion("C"), party: .auditor)
        _ = ben.make(.comment("z"), of: .criterion("C"))
        #expect(conflicts.map(\.place.slot) == [.level(.may), .criterion(2)])
        #expect(conflicts.map(\.place.party) == [.vendor, .auditor])
        #expect(conflicts.map(\.place.register) == [.waiver("one"), .comment])
    }

    @Test("Of more people than can be followed the values are told, and not what they replaced")
    func many() {
        let events = (1...40).map { number in
            var writer = Writer(number, of: Fixture.blank)
            return writer.make(.comment("\(number)"))
        }
        let conflicts = Fixture.assessment(of: events).conflicts
        #expect(conflicts.map(\.sides.count) == [40])
        #expect(conflicts.map(\.origin) == [nil])
        #expect(conflicts.map(\.mergedComment) == [nil])
    }

    @Test(
        "A comment is merged where the changes are apart",
        arguments: [
            (
                "It exports STEP files.", "It exports all STEP files.", "It exports STEP files daily.",
                "It exports all STEP files daily."
            ),
            ("It exports STEP.", "It exports JT.", "It exports IFC.", nil),
            ("It exports STEP.", "", "It exports STEP daily.", nil),
            ("", "One.", "Two.", nil),
        ] as [(String, String, String, String?)])
    mutating func merged(_ base: String, _ left: String, _ right: String, _ merged: String?) {
        if !base.isEmpty { _ = ann.make(.comment(base)) }
        ben.learn(ann.known)
        _ = ann.make(.comment(left))
        _ = ben.make(.comment(right))
        #expect(conflicts.map(\.mergedComment) == [merged])
    }

    @Test("Any value settles a conflict, and undo brings a value back that it replaced", arguments: Seeds.first(60))
    func settling(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let assessment = Fixture.assessment(of: History(using: &random).events.shuffled(using: &random))
        let conflicts = assessment.conflicts
        let isConflicted = assessment.answers.contains(where: \.isConflicted) || assessment.details.isConflicted
        #expect(!isConflicted || !conflicts.isEmpty, "seed \(seed)")
        #expect(Set(conflicts.map(\.place)).count == conflicts.count, "seed \(seed)")
        for conflict in conflicts {
            #expect(conflict.sides.count > 1, "seed \(seed)")
            #expect(Set(conflict.sides.map(\.change)).count == conflict.sides.count, "seed \(seed)")
            let side = try #require(conflict.sides.randomElement(using: &random))
            var writer = Writer(7, of: assessment)
            let target = assessment.target(of: conflict.place.slot)
            let event = writer.make(side.change, of: target, party: conflict.place.party)
            let rest = writer.assessment.conflicts.map(\.place)
            #expect(rest == conflicts.map(\.place).filter { $0 != conflict.place }, "seed \(seed)")
            let inverse = try #require(writer.assessment.inverse(of: event.id, in: conflict.place.slot))
            #expect(conflict.sides.map(\.change).contains(inverse), "seed \(seed)")
        }
    }
}
