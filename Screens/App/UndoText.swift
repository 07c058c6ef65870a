import AssessmentModel
import Localization
import Presentation

enum UndoText {
    static let nothingToUndo = LocalizedString(
        "Nothing of yours is left to undo.", "Von Ihnen ist nichts mehr rückgängig zu machen.")
    static let nothingToRedo = LocalizedString("Nothing to redo.", "Nichts zu wiederholen.")
    static let gone = LocalizedString(
        "That change belongs to a criterion that this catalogue no longer has.",
        "Diese Änderung gehört zu einem Kriterium, das es in diesem Katalog nicht mehr gibt.")
    static let undoAnyway = LocalizedString("undo anyway", "trotzdem rückgängig machen")

    /// The outcome of undoing or redoing: "Undone: IOP-20 is met again (was unmet). Z redoes."
    ///
    /// - Parameters:
    ///   - assessment: as it was before.
    ///   - others: how many criteria besides it are changed with it.
    static func done(
        _ change: Change, in slot: Assessment.Slot, of assessment: Assessment, intent: Event.Intent, besides others: Int
    ) -> LocalizedString {
        let single = outcome(of: change, in: slot, before: assessment)
        let outcome = others == 0 ? single : LocalizedString { "\(single[$0]) \(also(others)[$0])" }
        return LocalizedString { language in
            switch intent {
            case .undo:
                language("Undone: \(outcome[language]) Z redoes.", "Rückgängig: \(outcome[language]) Z wiederholt.")
            case .redo:
                language(
                    "Redone: \(outcome[language]) z undoes.", "Wiederholt: \(outcome[language]) z nimmt es zurück.")
            case .change, .with: outcome[language]
            }
        }
    }

    /// How many criteria more the step changed.
    private static func also(_ count: Int) -> LocalizedString {
        LocalizedString(
            "And so for \(count) more.", count == 1 ? "Und so bei einem weiteren." : "Und so bei \(count) weiteren.")
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

    /// A sentence about what is true after the change.
    private static func outcome(
        of change: Change, in slot: Assessment.Slot, before assessment: Assessment
    ) -> LocalizedString {
        let name = HistoryText.name(of: assessment.target(of: slot))
        switch change {
        case .rate(let judgement):
            let (now, then) = (
                rating(judgement, in: assessment), rating(current(in: slot, of: assessment), in: assessment)
            )
            return LocalizedString {
                $0(
                    "\(name[$0]) is \(now[$0]) again (was \(then[$0])).",
                    "\(name[$0]) ist wieder \(now[$0]) (war \(then[$0])).")
            }
        case .comment(""):
            return LocalizedString { $0("\(name[$0]) has no comment again.", "\(name[$0]) ist wieder ohne Kommentar.") }
        case .comment(let text):
            return LocalizedString {
                $0(
                    "the comment at \(name[$0]) is \(quoted(text, $0)).",
                    "der Kommentar bei \(name[$0]) ist \(quoted(text, $0)).")
            }
        case .flag(.parked, true, _):
            return LocalizedString { $0("\(name[$0]) is parked.", "\(name[$0]) ist zurückgestellt.") }
        case .flag(.parked, false, _):
            return LocalizedString { $0("\(name[$0]) is not parked.", "\(name[$0]) ist nicht zurückgestellt.") }
        case .attach(let evidence): return attached(evidence, to: name)
        case .detach(let id):
            let title = attachment(id, in: slot, of: assessment)?.evidence?.displayTitle ?? ""
            return LocalizedString {
                $0(
                    "\(quoted(title, $0)) is not attached to \(name[$0]).",
                    "\(quoted(title, $0)) ist nicht an \(name[$0]) angehängt.")
            }
        case .amend(let id, let evidence):
            // Amending what was detached attaches it again.
            if attachment(id, in: slot, of: assessment)?.evidence == nil { return attached(evidence, to: name) }
            return LocalizedString {
                $0(
                    "the details of \(quoted(evidence.displayTitle, $0)) at \(name[$0]) are changed.",
                    "die Angaben zu \(quoted(evidence.displayTitle, $0)) bei \(name[$0]) sind geändert.")
            }
        case .assign(to: ""):
            return LocalizedString { $0("\(name[$0]) has no owner.", "für \(name[$0]) ist niemand zuständig.") }
        case .assign(to: let owner):
            let owner = owner.oneLine
            return LocalizedString {
                $0("the owner of \(name[$0]) is \(owner).", "für \(name[$0]) ist \(owner) zuständig.")
            }
        case .scope(nil):
            return LocalizedString {
                $0("the catalogue decides on the scope of \(name[$0]).", "für \(name[$0]) gilt wieder der Katalog.")
            }
        case .scope(let decision?):
            return LocalizedString {
                decision.isIncluded
                    ? $0("\(name[$0]) is in the scope.", "\(name[$0]) gehört zum Geltungsbereich.")
                    : $0("\(name[$0]) is outside the scope.", "\(name[$0]) gehört nicht zum Geltungsbereich.")
            }
        case .waive(let rule, ""):
            return LocalizedString {
                $0("\(rule) at \(name[$0]) is not waived.", "kein Verzicht auf \(rule) bei \(name[$0]).")
            }
        case .waive(let rule, _):
            return LocalizedString { $0("\(rule) at \(name[$0]) is waived.", "Verzicht auf \(rule) bei \(name[$0]).") }
        case .toConfirm(let cause):
            return LocalizedString {
                cause == nil
                    ? $0("\(name[$0]) is confirmed.", "\(name[$0]) ist bestätigt.")
                    : $0("\(name[$0]) is to be confirmed.", "\(name[$0]) ist zu bestätigen.")
            }
        case .document(let document?):
            return LocalizedString {
                $0(
                    "the details of \(quoted(document.displayTitle, $0)) are as before.",
                    "die Angaben zu \(quoted(document.displayTitle, $0)) sind wie vorher.")
            }
        case .document(nil):
            return LocalizedString("the document is removed.", "das Dokument ist entfernt.")
        case .name(let subject):
            return LocalizedString {
                $0("the subject is \(quoted(subject, $0)).", "der Gegenstand heißt \(quoted(subject, $0)).")
            }
        case .kind(let kind):
            let kind = kind.name
            return LocalizedString {
                $0("the subject's kind is \(kind[$0]).", "die Art des Gegenstands ist \(kind[$0]).")
            }
        case .role(let role):
            let role = role.name
            return LocalizedString {
                $0("the role addressed is \(role[$0]).", "die angesprochene Rolle ist \(role[$0]).")
            }
        case .profile(nil): return LocalizedString("no profile is in use.", "kein Profil ist in Gebrauch.")
        case .profile(let profile?):
            return LocalizedString("the profile \(profile.id) is in use.", "das Profil \(profile.id) ist in Gebrauch.")
        case .catalog(let edition):
            guard let edition else {
                return LocalizedString(
                    "the catalogue is the first one again when you open it next.",
                    "der Katalog ist beim nächsten Öffnen wieder der erste.")
            }
            return LocalizedString(
                "the catalogue is \(edition.id) \(edition.version) when you open it next.",
                "der Katalog ist beim nächsten Öffnen \(edition.id) \(edition.version).")
        case .earlier:
            return LocalizedString("what it began with is on record.", "womit sie begann, ist festgehalten.")
        case .respondent(""):
            return LocalizedString("nobody answers for it.", "niemand steht dafür ein.")
        case .respondent(let text):
            return LocalizedString {
                $0("\(quoted(text, $0)) answers for it.", "\(quoted(text, $0)) steht dafür ein.")
            }
        case .milestone(let title), .renameMilestone(_, let title?):
            return LocalizedString {
                $0("the milestone is \(quoted(title, $0)).", "der Meilenstein heißt \(quoted(title, $0)).")
            }
        case .renameMilestone(_, nil):
            return LocalizedString("the milestone is removed.", "der Meilenstein ist entfernt.")
        case .flag(.decision, let isDecision, _):
            return LocalizedString {
                isDecision
                    ? $0(
                        "the comment at \(name[$0]) is a decision.", "der Kommentar bei \(name[$0]) ist ein Beschluss.")
                    : $0(
                        "the comment at \(name[$0]) is no decision.",
                        "der Kommentar bei \(name[$0]) ist kein Beschluss.")
            }
        case .examine, .raise, .amendFinding, .decide, .reply, .sample, .restoreSample, .workshop, .phase, .round,
            .commit, .reveal, .actionItem, .finish, .question, .questionReply, .close:
            let value = ConflictText.value(of: change, on: assessment.catalog.scale)
            let register = ConflictText.name(of: change.register(of: FindingID(high: 0, low: 0)))
            return LocalizedString { language in "\(register[language]): \(quoted(value[language], language))." }
        }
    }

    private static func attached(_ evidence: Evidence, to name: LocalizedString) -> LocalizedString {
        LocalizedString {
            $0(
                "\(quoted(evidence.displayTitle, $0)) is attached to \(name[$0]).",
                "\(quoted(evidence.displayTitle, $0)) ist an \(name[$0]) angehängt.")
        }
    }

    private static func rating(_ judgement: Judgement?, in assessment: Assessment) -> LocalizedString {
        judgement.map { RatingText.name($0.rating, on: assessment.catalog.scale) } ?? RatingText.open
    }

    private static func current(in slot: Assessment.Slot, of assessment: Assessment) -> Judgement? {
        switch slot {
        case .criterion(let index): assessment.answers[index].judgement.current?.value ?? nil
        case .level, .assessment, .document: nil
        }
    }

    private static func attachment(
        _ id: EvidenceID, in slot: Assessment.Slot, of assessment: Assessment
    ) -> Answer.Attachment? {
        switch slot {
        case .criterion(let index): assessment.answers[index].allAttachments.first { $0.id == id }
        case .level, .assessment, .document: nil
        }
    }

    /// The beginning of a text that may be long.
    private static func quoted(_ text: String, _ language: Language) -> String {
        let line = text.oneLine
        return language.quoted(line.count > 30 ? "\(line.prefix(29))…" : line)
    }
}
