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
        carryOut(change, in: slot, intent: .undo(step.id), UndoText.undone(step), in: &context)
    }

    static func redo(in context: inout Context) {
        guard let step = context.model.undo.nextRedo else { return context.notify(UndoText.nothingToRedo) }
        guard let slot = context.model.assessment.slot(of: step.target) else {
            return context.notify(UndoText.gone, .problem)
        }
        carryOut(step.again, in: slot, intent: .redo(step.id), UndoText.redone(step), in: &context)
    }

    private static func carryOut(
        _ change: Change, in slot: Assessment.Slot, intent: Event.Intent, _ text: LocalizedString,
        in context: inout Context
    ) {
        context.request(.show(slot))
        let model = context.model
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

enum UndoText {
    static let nothingToUndo = LocalizedString(
        "Nothing of yours is left to undo.", "Von Ihnen ist nichts mehr rückgängig zu machen.")
    static let nothingToRedo = LocalizedString("Nothing to redo.", "Nichts zu wiederholen.")
    static let gone = LocalizedString(
        "That change belongs to a criterion that this catalogue no longer has.",
        "Diese Änderung gehört zu einem Kriterium, das es in diesem Katalog nicht mehr gibt.")
    static let undoAnyway = LocalizedString("undo anyway", "trotzdem rückgängig machen")

    static func undone(_ step: UndoStack.Step) -> LocalizedString {
        let (name, subject) = (HistoryText.name(of: step.target), subject(step.change))
        return LocalizedString {
            $0("\(name[$0]): took back \(subject[$0]).", "\(name[$0]): \(subject[$0]) rückgängig gemacht.")
        }
    }

    static func redone(_ step: UndoStack.Step) -> LocalizedString {
        let (name, subject) = (HistoryText.name(of: step.target), subject(step.change))
        return LocalizedString {
            $0("\(name[$0]): made \(subject[$0]) again.", "\(name[$0]): \(subject[$0]) wiederholt.")
        }
    }

    static func covers(_ event: Event, _ clock: Clock) -> LocalizedString {
        let name = HistoryText.name(of: event.target)
        return LocalizedString { language in
            let moment = Moments.text(event.at, clock, language)
            return language(
                "\(event.by) changed \(name[language]) at \(moment), after you."
                    + " Undo covers that; both stay in the history.",
                "\(event.by) hat \(name[language]) nach Ihnen geändert (\(moment))."
                    + " Rückgängig überdeckt das; beides bleibt im Verlauf.")
        }
    }

    private static func subject(_ change: Change) -> LocalizedString {
        switch change {
        case .rate: LocalizedString("the rating", "die Bewertung")
        case .comment: LocalizedString("the comment", "der Kommentar")
        case .flag: LocalizedString("the parking", "das Zurückstellen")
        case .attach: LocalizedString("the evidence", "der Nachweis")
        case .amend: LocalizedString("the change of the evidence", "die Änderung des Nachweises")
        case .detach: LocalizedString("the detaching", "das Lösen")
        case .waive: LocalizedString("the waiver", "der Verzicht")
        case .assign: LocalizedString("the owner", "die Zuständigkeit")
        case .scope: LocalizedString("the scope decision", "die Entscheidung über den Geltungsbereich")
        case .name: LocalizedString("the subject's name", "der Name des Gegenstands")
        case .kind: LocalizedString("the subject's kind", "die Art des Gegenstands")
        case .role: LocalizedString("the role addressed", "die angesprochene Rolle")
        case .profile: LocalizedString("the profile in use", "das Profil in Gebrauch")
        case .milestone, .renameMilestone: LocalizedString("the milestone", "der Meilenstein")
        }
    }
}
