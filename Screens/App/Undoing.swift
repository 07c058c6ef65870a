import AssessmentModel
import Localization
import Presentation

/// Undo and redo of this person's changes.
package enum Undoing {
    /// What undoing or redoing would do.
    package struct Step: Hashable, Sendable {
        package let effect: Effect
        /// What it is about most.
        package let slot: Assessment.Slot
        /// What there is to say once it is done.
        package let notice: LocalizedString
        /// What to ask first, because it would cover another person's later answer; nil if it would not.
        package let question: LocalizedString?
    }

    package enum Plan: Hashable, Sendable {
        case step(Step)
        case nothing(LocalizedString)
        /// A change cannot be undone or redone here.
        case gone(LocalizedString)
    }

    /// How to undo the last change.
    package static func undo(in model: Model) -> Plan {
        let (steps, assessment) = (model.undo.allToUndo, model.assessment)
        guard !steps.isEmpty else { return .nothing(UndoText.nothingToUndo) }
        let parts = steps.compactMap { step in
            assessment.slot(of: step.target).flatMap { slot in
                assessment.inverse(of: step.id, in: slot).map {
                    Part(change: $0, slot: slot, intent: .undo(step.id), party: step.party)
                }
            }
        }
        return parts.count == steps.count ? plan(parts, in: model) : .gone(UndoText.gone)
    }

    /// How to redo what was undone last.
    package static func redo(in model: Model) -> Plan {
        let steps = model.undo.allToRedo
        guard !steps.isEmpty else { return .nothing(UndoText.nothingToRedo) }
        let parts = steps.compactMap { step in
            model.assessment.slot(of: step.target).map {
                Part(change: step.again, slot: $0, intent: .redo(step.id), party: step.party)
            }
        }
        return parts.count == steps.count ? plan(parts, in: model) : .gone(UndoText.gone)
    }

    /// One change of those that are undone or redone together.
    private struct Part {
        let change: Change
        let slot: Assessment.Slot
        let intent: Event.Intent
        let party: Party
    }

    private static func plan(_ parts: [Part], in model: Model) -> Plan {
        // Another catalogue or document, then a rating, says most about what was done, and the last part of an undo was
        // the first of the change.
        let whole = parts.first { $0.change.isCatalog || $0.change.isDocument || $0.change.isRound }
        guard let main = whole ?? parts.first(where: { $0.change.isRating }) ?? parts.last else {
            return .gone(UndoText.gone)
        }
        let others = parts.compactMap { part in
            let covered = Set(model.assessment.replaced(by: part.change, in: part.slot, party: part.party))
            return model.assessment.history(of: part.slot).last { covered.contains($0.id) && !model.isOwn($0) }
        }
        return .step(
            Step(
                effect: .record(
                    together: parts.map { model.entry($0.change, in: $0.slot, intent: $0.intent, party: $0.party) }),
                slot: main.slot,
                notice: UndoText.done(
                    main.change, in: main.slot, of: model.assessment, intent: main.intent,
                    besides: whole == nil ? Set(parts.map(\.slot)).count - 1 : 0),
                question: others.max { $0.order < $1.order }.map { UndoText.covers($0, model.clock) }))
    }

    /// Carries a plan out; asks first if there is a question.
    static func carryOut(_ plan: Plan, in context: inout Context) {
        switch plan {
        case .nothing(let text): context.notify(text)
        case .gone(let text): context.notify(text, .problem)
        case .step(let step):
            context.request(.show(step.slot))
            if let question = step.question {
                context.push(
                    Confirmation(
                        question: question, yes: UndoText.undoAnyway, effect: step.effect, notice: step.notice))
            } else {
                context.emit(step.effect)
                context.notify(step.notice)
            }
        }
    }
}
