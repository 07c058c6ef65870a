import AssessmentModel
import Localization
import Presentation

/// Undo and redo of this person's changes.
enum Undoing {
    /// Undoes the last change; asks first if that would cover another person's later answer.
    static func undo(in context: inout Context) {
        let steps = context.model.undo.allToUndo
        guard !steps.isEmpty else { return context.notify(UndoText.nothingToUndo) }
        let assessment = context.model.assessment
        let parts = steps.compactMap { step in
            assessment.slot(of: step.target).flatMap { slot in
                assessment.inverse(of: step.id, in: slot).map { Part(change: $0, slot: slot, intent: .undo(step.id)) }
            }
        }
        guard parts.count == steps.count else { return context.notify(UndoText.gone, .problem) }
        carryOut(parts, in: &context)
    }

    static func redo(in context: inout Context) {
        let steps = context.model.undo.allToRedo
        guard !steps.isEmpty else { return context.notify(UndoText.nothingToRedo) }
        let parts = steps.compactMap { step in
            context.model.assessment.slot(of: step.target).map {
                Part(change: step.again, slot: $0, intent: .redo(step.id))
            }
        }
        guard parts.count == steps.count else { return context.notify(UndoText.gone, .problem) }
        carryOut(parts, in: &context)
    }

    /// One change of those that are undone or redone together.
    private struct Part {
        let change: Change
        let slot: Assessment.Slot
        let intent: Event.Intent
    }

    private static func carryOut(_ parts: [Part], in context: inout Context) {
        // A rating says most about what was done, and the last part of an undo was the first of the change.
        guard let main = parts.first(where: { $0.change.isRating }) ?? parts.last else { return }
        context.request(.show(main.slot))
        let model = context.model
        let text = UndoText.done(
            main.change, in: main.slot, of: model.assessment, intent: main.intent,
            besides: Set(parts.map(\.slot)).count - 1)
        let effect = Effect.record(together: parts.map { model.entry($0.change, in: $0.slot, intent: $0.intent) })
        let others = parts.compactMap { part in
            let covered = Set(model.assessment.replaced(by: part.change, in: part.slot))
            return model.assessment.history(of: part.slot).last { covered.contains($0.id) && !model.isOwn($0) }
        }
        if let other = others.max(by: { $0.order < $1.order }) {
            context.push(
                Confirmation(
                    question: UndoText.covers(other, model.clock), yes: UndoText.undoAnyway, effect: effect,
                    notice: text))
        } else {
            context.emit(effect)
            context.notify(text)
        }
    }
}
