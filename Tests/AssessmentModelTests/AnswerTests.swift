import AssessmentModel
import Testing

/// What an answer shows, and how evidence is attached, changed, detached and reattached.
struct AnswerTests {
    private var ann = Writer(1, of: Fixture.blank)
    private var bob = Writer(2, of: Fixture.blank)
    private var answer: Answer { ann.assessment.answers[0] }

    @Test("A blank answer is open, empty and not in conflict")
    func blank() {
        #expect(answer.rating == nil)
        #expect(answer.reason == "")
        #expect(answer.commentText == "")
        #expect(!answer.isParked)
        #expect(answer.ownerName == "")
        #expect(answer.attachments.isEmpty)
        #expect(!answer.isConflicted)
    }

    @Test("Rating, comment, flag and owner are independent, and each can be withdrawn")
    mutating func independentFields() {
        _ = ann.make(.assign(to: "Jonas"))
        _ = ann.make(.comment("see 4.2"))
        _ = ann.make(.flag(.parked, true))
        _ = ann.make(.rate(Judgement(.notApplicable, reason: "no server")))
        #expect(answer.rating == .notApplicable)
        #expect(answer.reason == "no server")
        #expect(answer.commentText == "see 4.2")
        #expect(answer.isParked)
        #expect(answer.ownerName == "Jonas")

        _ = ann.make(.rate(nil))
        #expect(answer.rating == nil)
        #expect(answer.reason == "")
        #expect(answer.commentText == "see 4.2")
        _ = ann.make(.comment(""))
        _ = ann.make(.flag(.parked, false))
        #expect(answer.ownerName == "Jonas")
        _ = ann.make(.assign(to: ""))
        #expect(answer.ownerName == "")
        #expect(answer.commentText == "")
        #expect(!answer.isParked)
    }

    @Test("A blank name means no owner", arguments: ["", " ", "\t\n", "\u{3000}"])
    mutating func blankOwner(name: String) {
        _ = ann.make(.assign(to: "Jonas"))
        _ = ann.make(.assign(to: name))
        #expect(answer.ownerName == "")
    }

    @Test("Concurrent owners are in conflict until somebody settles it, and the later one is shown")
    mutating func ownedByTwo() {
        let events = [ann.make(.assign(to: "Jonas")), bob.make(.assign(to: "Lena"))]
        for order in [events, events.reversed()] {
            let answer = Fixture.assessment(of: order).answers[0]
            #expect(answer.isConflicted)
            #expect(answer.owner.heads.map(\.value) == ["Jonas", "Lena"])
            #expect(answer.ownerName == "Lena")
        }
        ann.learn(events)
        _ = ann.make(.assign(to: "Jonas"))
        #expect(!answer.isConflicted)
        #expect(answer.ownerName == "Jonas")
    }

    @Test("Evidence stays in the order of attaching, even if amended, detached and reattached")
    mutating func attachments() {
        let ids = ["a", "b", "c"].map { ann.make(.attach(Fixture.evidence($0))).id }
        #expect(answer.attachments.map(\.id) == ids)

        _ = ann.make(.amend(ids[0], Fixture.evidence("a2")))
        #expect(answer.attachments.map(\.id) == ids)
        #expect(answer.attachment(ids[0])?.evidence == Fixture.evidence("a2"))

        _ = ann.make(.detach(ids[1]))
        #expect(answer.attachments.map(\.id) == [ids[0], ids[2]])
        #expect(answer.allAttachments.map(\.id) == ids)
        #expect(answer.attachment(ids[1])?.evidence == nil)

        _ = ann.make(.amend(ids[1], Fixture.evidence("b")))
        #expect(answer.attachments.map(\.id) == ids)
        #expect(answer.attachments.map(\.evidence) == ["a2", "b", "c"].map(Fixture.evidence))
        #expect(!answer.isConflicted)
    }

    @Test("Concurrent attachments are both kept, without a conflict")
    mutating func attachedConcurrently() {
        let anns = ann.make(.attach(Fixture.evidence("a")))
        let bobs = bob.make(.attach(Fixture.evidence("a")))
        for events in [[anns, bobs], [bobs, anns]] {
            let answer = Fixture.assessment(of: events).answers[0]
            #expect(answer.attachments.map(\.id) == [anns.id, bobs.id])
            #expect(!answer.isConflicted)
        }
    }

    @Test("Evidence that is concurrently detached and amended is in conflict until somebody settles it")
    mutating func detachedWhileAmended() {
        let attached = ann.make(.attach(Fixture.evidence("a")))
        bob.learn([attached])
        let events = [ann.make(.detach(attached.id)), bob.make(.amend(attached.id, Fixture.evidence("a2")))]
        ann.learn(events)
        #expect(answer.isConflicted)
        #expect(answer.attachment(attached.id)?.evidence == Fixture.evidence("a2"))

        _ = ann.make(.detach(attached.id))
        #expect(!answer.isConflicted)
        #expect(answer.attachments.isEmpty)
    }

    @Test("An amendment that arrives before its attachment waits at the end, then takes its position")
    mutating func amendedBeforeAttached() {
        let first = ann.make(.attach(Fixture.evidence("a")))
        let second = ann.make(.attach(Fixture.evidence("b")))
        let amended = ann.make(.amend(first.id, Fixture.evidence("a2")))
        var late = Fixture.assessment(of: [amended, second])
        #expect(late.answers[0].attachments.map(\.id) == [second.id, first.id])
        late.apply(first)
        #expect(late.answers[0].attachments.map(\.evidence) == ["a2", "b"].map(Fixture.evidence))
        #expect(late.answers == ann.assessment.answers)
    }

    @Test("A change replaces only the value of its own field")
    mutating func replaced() {
        let rated = ann.make(.rate(Judgement(.met)))
        let commented = ann.make(.comment("x"))
        let parked = ann.make(.flag(.parked, true))
        let assigned = ann.make(.assign(to: "Jonas"))
        let attached = ann.make(.attach(Fixture.evidence("a")))
        let other = ann.make(.attach(Fixture.evidence("b")))
        #expect(answer.replaced(by: .rate(nil)) == [rated.id])
        #expect(answer.replaced(by: .comment("")) == [commented.id])
        #expect(answer.replaced(by: .flag(.parked, true)) == [parked.id])
        #expect(answer.replaced(by: .assign(to: "")) == [assigned.id])
        #expect(answer.replaced(by: .attach(Fixture.evidence("a"))) == [])
        #expect(answer.replaced(by: .detach(attached.id)) == [attached.id])
        #expect(answer.replaced(by: .amend(other.id, Fixture.evidence("a"))) == [other.id])
        #expect(answer.replaced(by: .detach(rated.id)) == [])
    }

    @Test("Each field alone can put an answer in conflict")
    mutating func conflicts() {
        let changes: [(Change, Change)] = [
            (.rate(Judgement(.met)), .rate(nil)), (.rate(Judgement(.met)), .rate(Judgement(.met, reason: "why"))),
            (.comment("x"), .comment("y")), (.flag(.parked, true), .flag(.parked, false)),
            (.assign(to: "x"), .assign(to: "y")), (.assign(to: "x"), .assign(to: "")),
        ]
        for (anns, bobs) in changes {
            var (ann, bob) = (Writer(1, of: Fixture.blank), Writer(2, of: Fixture.blank))
            let conflicting = [ann.make(anns), bob.make(bobs)]
            #expect(Fixture.assessment(of: conflicting).answers[0].isConflicted, "\(anns) beside \(bobs)")
        }
    }
}
