import AssessmentModel
import Localization
import Presentation

/// Undo and redo of this person's changes.
enum Undoing {
    /// Undoes the last change; asks first if that would cover another person's later answer.
    static func undo(in context: inout Context) {
        guard let step = context.model.undo.nextUndo else { return context.notify(UndoText.nothingToUndo) }
        guard let slot = context.model.assessment.slot(of: step.target),
            let change = context.model.assessment.inverse(of: step.id, in: slot)
        else { return context.notify(UndoText.gone, .problem) }
        carryOut(change, in: slot, intent: .undo(step.id), in: &context)
    }

    static func redo(in context: inout Context) {
        guard let step = context.model.undo.nextRedo else { return context.notify(UndoText.nothingToRedo) }
        guard let slot = context.model.assessment.slot(of: step.target) else {
            return context.notify(UndoText.gone, .problem)
        }
        carryOut(step.again, in: slot, intent: .redo(step.id), in: &context)
    }

    private static func carryOut(
        _ change: Change, in slot: Assessment.Slot, intent: Event.Intent, in context: inout Context
    ) {
        context.request(.show(slot))
        let model = context.model
        let text = UndoText.done(change, in: slot, of: model.assessment, intent: intent)
        let covered = Set(model.assessment.replaced(by: change, in: slot))
        let other = model.assessment.history(of: slot).last { covered.contains($0.id) && !model.isOwn($0) }
        if let other {
            context.push(
                Confirmation(
                    question: UndoText.covers(other, model.clock), yes: UndoText.undoAnyway,
                    effect: .record(model.entry(change, in: slot, intent: intent)), notice: text))
        } else {
            context.record(change, in: slot, intent: intent)
            context.notify(text)
        }
    }
}
