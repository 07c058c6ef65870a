import AssessmentModel
import Testing

/// The change that undoes an event.
struct InverseTests {
    private var ann = Writer(1, of: Fixture.blank)
    private let a = Fixture.evidence("a")
    private let b = Fixture.evidence("b")

    private func inverse(of event: Event) -> Change? { ann.assessment.inverse(of: event.id, in: .criterion(0)) }

    /// What was there before (nil for nothing), what was done, and what undoes it.
    private static let values: [(before: Change?, change: Change, inverse: Change)] = [
        (nil, .rate(Judgement(.met)), .rate(nil)),
        (.rate(Judgement(.met)), .rate(Judgement(.unmet)), .rate(Judgement(.met))),
        (
            .rate(Judgement(.notApplicable, reason: "no server")), .rate(nil),
            .rate(Judgement(.notApplicable, reason: "no server"))
        ),
        (.rate(nil), .rate(Judgement(.met)), .rate(nil)),
        (nil, .comment("x"), .comment("")),
        (.comment("x"), .comment("y"), .comment("x")),
        (.comment("x"), .comment(""), .comment("x")),
        (nil, .flag(.parked, true), .flag(.parked, false)),
        (.flag(.parked, true), .flag(.parked, false), .flag(.parked, true)),
        (.flag(.parked, true), .flag(.parked, true), .flag(.parked, true)),
        (nil, .waive("r", reason: "x"), .waive("r", reason: "")),
        (.waive("r", reason: "x"), .waive("r", reason: "y"), .waive("r", reason: "x")),
        (.waive("r", reason: "x"), .waive("r", reason: ""), .waive("r", reason: "x")),
        (nil, .assign(to: "x"), .assign(to: "")),
        (.assign(to: "x"), .assign(to: "y"), .assign(to: "x")),
        (.assign(to: "x"), .assign(to: ""), .assign(to: "x")),
        (.comment("x"), .assign(to: "y"), .assign(to: "")),
        (.waive("other", reason: "x"), .waive("r", reason: "y"), .waive("r", reason: "")),
    ]

    @Test("The previous value is restored", arguments: values)
    mutating func comesBack(before: Change?, change: Change, inverse: Change) {
        if let before { _ = ann.make(before) }
        // Changes to other fields in between do not matter.
        _ = ann.make(.attach(a))
        for other in [Change.rate(Judgement(.partial)), .comment("other"), .flag(.parked, true), .assign(to: "other")] {
            switch (change, other) {
            case (.rate, .rate), (.comment, .comment), (.flag, .flag), (.assign, .assign): break
            default: _ = ann.make(other)
            }
        }
        let event = ann.make(change)
        #expect(self.inverse(of: event) == inverse)
    }

    @Test("Attached evidence is detached, by the identity of its attachment")
    mutating func attach() {
        let attached = ann.make(.attach(a))
        #expect(inverse(of: attached) == .detach(attached.id))
    }

    @Test("Amended or detached evidence is restored")
    mutating func amendAndDetach() {
        let attached = ann.make(.attach(a))
        let amended = ann.make(.amend(attached.id, b))
        let detached = ann.make(.detach(attached.id))
        let restored = ann.make(.amend(attached.id, a))
        #expect(inverse(of: amended) == .amend(attached.id, a))
        #expect(inverse(of: detached) == .amend(attached.id, b))
        #expect(inverse(of: restored) == .detach(attached.id))
    }

    @Test("Two pieces of evidence are restored independently")
    mutating func twoPieces() {
        let ids = [ann.make(.attach(a)).id, ann.make(.attach(b)).id]
        let events = ids.map { ann.make(.detach($0)) }
        #expect(events.map { inverse(of: $0) } == [.amend(ids[0], a), .amend(ids[1], b)])
    }

    @Test("After a settled conflict, the value shown before is restored")
    mutating func settledConflict() {
        var bob = Writer(2, of: Fixture.blank)
        _ = ann.make(.comment("ann's"))
        ann.learn([bob.make(.comment("bob's"))])
        let shown = ann.assessment.answers[0].commentText
        let settled = ann.make(.comment("both"))
        #expect(inverse(of: settled) == .comment(shown))
    }

    @Test("An event that replaced an earlier value restores that value")
    mutating func concurrent() {
        var bob = Writer(2, of: Fixture.blank)
        let base = ann.make(.comment("base"))
        bob.learn([base])
        let bobs = bob.make(.comment("bob's"))
        let anns = ann.make(.comment("ann's"))
        ann.learn([bobs])
        #expect(inverse(of: anns) == .comment("base"))
        #expect(inverse(of: bobs) == .comment("base"))
    }

    @Test("An unknown event, or one about another criterion, has no inverse")
    mutating func unknown() {
        var bob = Writer(2, of: Fixture.blank)
        #expect(inverse(of: bob.make(.comment("never arrived"))) == nil)
        #expect(inverse(of: ann.make(.comment("elsewhere"), at: "B")) == nil)
    }
}
