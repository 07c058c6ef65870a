import Assessment

/// Undo and redo of this person's changes.
enum Undoing {
    /// Takes the last change back, asking first where that would cover another person's later answer.
    static func undo(in context: inout Context) {
        guard let step = context.model.undo.nextUndo else { return context.say(UndoText.nothingToUndo) }
        guard let index = context.model.catalog.index(of: step.criterion),
            let change = context.model.assessment.inverse(of: step.id, ofCriterionAt: index)
        else { return context.say(UndoText.gone, .problem) }
        carryOut(change, at: index, intent: .undo(step.id), UndoText.undone(step), in: &context)
    }

    static func redo(in context: inout Context) {
        guard let step = context.model.undo.nextRedo else { return context.say(UndoText.nothingToRedo) }
        guard let index = context.model.catalog.index(of: step.criterion) else {
            return context.say(UndoText.gone, .problem)
        }
        carryOut(step.again, at: index, intent: .redo(step.id), UndoText.redone(step), in: &context)
    }

    private static func carryOut(
        _ change: Change, at index: Int, intent: Event.Intent, _ text: String, in context: inout Context
    ) {
        context.turn(.walk(index))
        let model = context.model
        let covered = Set(model.assessment.answers[index].replaced(by: change))
        let other = model.assessment.history(ofCriterionAt: index).last { covered.contains($0.id) && !model.isOwn($0) }
        if let other {
            context.turn(
                .push(
                    .confirmation(
                        Confirmation(
                            question: UndoText.covers(other, model.clock), yes: UndoText.undoAnyway,
                            effect: .record(model.entry(change, at: index, intent: intent)), said: text))))
        } else {
            context.record(change, at: index, intent: intent)
            context.say(text)
        }
    }
}

enum UndoText {
    static let nothingToUndo = "Nothing of yours is left to undo."
    static let nothingToRedo = "Nothing to redo."
    static let gone = "That change belongs to a criterion that this catalogue no longer has."
    static let undoAnyway = "undo anyway"

    static func undone(_ step: UndoStack.Step) -> String { "\(step.criterion): took back \(subject(step.change))." }
    static func redone(_ step: UndoStack.Step) -> String { "\(step.criterion): made \(subject(step.change)) again." }

    static func covers(_ event: Event, _ clock: Clock) -> String {
        "\(event.by) changed \(event.criterion) at \(Moments.text(event.at, clock)), after you."
            + " Undo covers that; both stay in the history."
    }

    private static func subject(_ change: Change) -> String {
        switch change {
        case .rate: "the rating"
        case .comment: "the comment"
        case .flag: "the parking"
        case .attach: "the evidence"
        case .amend: "the change of the evidence"
        case .detach: "the detaching"
        case .waive: "the waiver"
        }
    }
}
