import AssessmentModel
import Randomness
import Testing

/// Undo and redo from the events alone.
struct UndoTests {
    private var ann = Writer(9, of: Fixture.blank)

    private var shown: [Shown] { ann.assessment.answers.map(Shown.init) }

    @Test("Initially there is nothing to undo or redo")
    mutating func nothing() {
        #expect(ann.undo() == nil)
        #expect(ann.redo() == nil)
    }

    @Test("Undo starts with the last change, redo with the last undone one")
    mutating func order() {
        let events = ["x", "y"].map { ann.make(.comment($0)) }
        #expect(ann.undoStack.nextUndo?.id == events[1].id)
        #expect(ann.undo()?.change == .comment("x"))
        #expect(ann.undoStack.nextUndo?.id == events[0].id)
        #expect(ann.undoStack.nextRedo?.id == events[1].id)
        #expect(ann.undo()?.change == .comment(""))
        #expect(ann.undoStack.nextUndo == nil)
        #expect(ann.redo()?.change == .comment("x"))
        #expect(ann.redo()?.change == .comment("y"))
        #expect(ann.redo() == nil)
    }

    @Test("A new change ends redo")
    mutating func newChange() {
        _ = ann.make(.comment("x"))
        _ = ann.undo()
        let event = ann.make(.comment("y"), at: "B")
        #expect(ann.undoStack.nextRedo == nil)
        #expect(ann.undoStack.nextUndo?.id == event.id)
        #expect(ann.undoStack.nextUndo?.target == .criterion("B"))
    }

    @Test("What was made in one go is undone and redone together, the last change first")
    mutating func together() {
        _ = ann.make(.comment("x"))
        let first = ann.make(.rate(Judgement(.met)))
        let second = ann.make(.flag(.parked, true), intent: .with(first.id))
        #expect(ann.undoStack.allToUndo.map(\.id) == [second.id, first.id])
        _ = ann.undo()
        #expect(ann.undoStack.allToUndo.map(\.id) == [first.id], "half undone, as a crash may leave it")
        _ = ann.undo()
        #expect(ann.undoStack.allToUndo.map(\.change) == [.comment("x")])
        #expect(ann.undoStack.allToRedo.map(\.id) == [first.id, second.id])
        _ = ann.redo()
        _ = ann.redo()
        #expect(ann.undoStack.allToUndo.map(\.id) == [second.id, first.id])
        #expect(ann.undoStack.allToRedo.isEmpty)
    }

    @Test("Evidence is restored with its identity")
    mutating func attachAgain() {
        let attached = ann.make(.attach(Fixture.evidence("a")))
        _ = ann.undo()
        #expect(ann.assessment.answers[0].attachments.isEmpty)
        _ = ann.redo()
        #expect(ann.assessment.answers[0].attachments.map(\.id) == [attached.id])
        #expect(ann.assessment.answers[0].attachments.map(\.evidence) == [Fixture.evidence("a")])
    }

    @Test("Undoing what the writer has not done, or redoing what was not undone, changes nothing")
    mutating func foreignIntents() {
        var bob = Writer(2, of: Fixture.blank)
        let bobs = bob.make(.comment("bob's"))
        let anns = ann.make(.comment("ann's"))
        let before = ann.undoStack
        _ = ann.make(.comment(""), intent: .undo(bobs.id))
        _ = ann.make(.comment("ann's"), intent: .redo(anns.id))
        #expect(ann.undoStack == before)
    }

    @Test("A random session matches an editor that keeps every state", arguments: Seeds.first(40))
    mutating func againstSnapshots(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        var bob = Writer(2, of: Fixture.blank)
        var own: [Event] = []
        // The model's whole memory: every state that can be shown again, and which one is shown.
        var (states, position) = ([shown[0]], 0)
        for step in 0..<120 {
            ann.learn([bob.make(.random(for: bob.assessment.answers[1], using: &random), at: "B")])
            let event: Event?
            switch Int.random(in: 0..<5, using: &random) {
            case 0, 1:
                event = ann.undo()
                #expect((event != nil) == (position > 0), "seed \(seed), step \(step)")
                position = max(0, position - 1)
            case 2:
                event = ann.redo()
                #expect((event != nil) == (position < states.count - 1), "seed \(seed), step \(step)")
                position = min(states.count - 1, position + 1)
            default:
                event = ann.make(.random(for: ann.assessment.answers[0], using: &random))
                states.removeSubrange((position + 1)...)
                states.append(shown[0])
                position += 1
            }
            if let event { own.append(event) }
            #expect(shown[0] == states[position], "seed \(seed), step \(step)")
            #expect(shown[1] == Shown(bob.assessment.answers[1]), "seed \(seed), step \(step)")
        }
        var replayed = UndoStack()
        for event in own { replayed.apply(event) }
        #expect(replayed == ann.undoStack, "seed \(seed)")
    }

    @Test("Undo and redo of any change to any target by any party restore the state", arguments: Seeds.first(40))
    mutating func allKinds(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        // Others have worked here, with conflicts of their own.
        ann.learn(History(using: &random).events)
        var (states, position) = ([ShownAssessment(ann.assessment)], 0)
        for step in 0..<120 {
            switch Int.random(in: 0..<5, using: &random) {
            case 0, 1: if ann.undo() != nil { position -= 1 }
            case 2: if ann.redo() != nil { position += 1 }
            default:
                let next = Step.random(in: ann.assessment, using: &random)
                // Whoever votes is bound, so programs undo no vote.
                if case .commit = next.change { continue }
                _ = ann.make(next.change, of: next.target, party: next.party)
                guard ann.assessment.slot(of: next.target) != nil else { continue }
                states.removeSubrange((position + 1)...)
                states.append(ShownAssessment(ann.assessment))
                position += 1
            }
            #expect(ShownAssessment(ann.assessment) == states[position], "seed \(seed), step \(step)")
        }
        while ann.undo() != nil {}
        #expect(ShownAssessment(ann.assessment) == states[0], "seed \(seed)")
        while ann.redo() != nil {}
        #expect(ShownAssessment(ann.assessment) == states.last, "seed \(seed)")
    }

    @Test(
        "Undoing everything restores the state before, redoing everything the state after", arguments: Seeds.first(40))
    mutating func everything(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        // Others have worked here, with conflicts of their own.
        ann.learn(History(using: &random).events)
        let before = shown
        let changes = Int.random(in: 1...60, using: &random)
        for _ in 0..<changes {
            let index = Int.random(in: 0..<2, using: &random)
            let change = Change.random(for: ann.assessment.answers[index], using: &random)
            _ = ann.make(change, at: Fixture.catalog.criteria[index].id)
        }
        let after = shown
        for _ in 0..<2 {
            var (undone, redone) = (0, 0)
            while ann.undo() != nil { undone += 1 }
            #expect(shown == before, "seed \(seed)")
            while ann.redo() != nil { redone += 1 }
            #expect(shown == after, "seed \(seed)")
            #expect([undone, redone] == [changes, changes], "seed \(seed)")
        }
    }
}
