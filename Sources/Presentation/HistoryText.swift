import AssessmentModel
import Localization

/// Describes events.
package enum HistoryText {
    package static let title = LocalizedString("history", "Verlauf")
    package static let nobody = LocalizedString("Nobody has answered yet.", "Noch niemand hat geantwortet.")

    /// What the event did: "rated met", "attached Interface reference".
    package static func what(_ event: Event, in assessment: Assessment) -> LocalizedString {
        let what =
            assessment.isRenewal(event) ? renewal(event) : what(event.change, of: event.target, in: assessment)
        switch event.intent {
        case .change, .with: return what
        case .undo: return LocalizedString { $0("undo: \(what[$0])", "rückgängig: \(what[$0])") }
        case .redo: return LocalizedString { $0("redo: \(what[$0])", "wiederholt: \(what[$0])") }
        }
    }

    /// "new version of a document: handbook-13.pdf"
    private static func renewal(_ event: Event) -> LocalizedString {
        guard case .document(let document?) = event.change else { return .same("") }
        let title = document.displayTitle
        return LocalizedString("new version of a document: \(title)", "neue Version eines Dokuments: \(title)")
    }

    /// Who made an event, with the party unless it is the vendor: "Ines (auditor)", or "Anna (participant), entered by
    /// Mira".
    package static func person(
        _ event: Event, in participants: ParticipantList = ParticipantList()
    ) -> LocalizedString {
        guard event.party != .vendor else { return WorkshopText.signer(event.by, in: participants) }
        if let id = event.party.participant {
            let name = WorkshopText.name(of: id, in: participants)
            let (party, isKnown) = (event.party.name, participants[id] != nil)
            let (by, isOwn) = (event.by, event.by == id.signature)
            return LocalizedString { language in
                let whole = isKnown ? "\(name[language]) (\(party[language]))" : name[language]
                return isOwn ? whole : whole + language(", entered by \(by)", ", eingetragen von \(by)")
            }
        }
        return LocalizedString { "\(event.by) (\(event.party.name[$0]))" }
    }

    /// "3 changes"
    package static func count(_ count: Int) -> LocalizedString {
        count == 1
            ? LocalizedString("1 change", "1 Änderung") : LocalizedString("\(count) changes", "\(count) Änderungen")
    }

    /// Counts earlier changes that are not shown.
    package static func more(_ count: Int) -> LocalizedString {
        LocalizedString("… and \(count) earlier: cpo log", "… und \(count) frühere: cpo log")
    }

    private static func what(_ change: Change, of target: Target, in assessment: Assessment) -> LocalizedString {
        switch change {
        case .rate(nil): return LocalizedString("withdrew the rating", "Bewertung zurückgenommen")
        case .rate(let judgement?):
            let reason = judgement.reason.isEmpty ? "" : ": \(judgement.reason)"
            let name = RatingText.name(judgement.rating, on: assessment.catalog.scale)
            return LocalizedString { $0("rated \(name[$0])\(reason)", "bewertet: \(name[$0])\(reason)") }
        case .comment(""): return LocalizedString("removed the comment", "Kommentar entfernt")
        case .comment(let text): return LocalizedString("wrote: \(text)", "schrieb: \(text)")
        case .flag(.parked, true, ""): return LocalizedString("parked it", "zurückgestellt")
        case .flag(.parked, true, let reason):
            return LocalizedString("parked it: \(reason.oneLine)", "zurückgestellt: \(reason.oneLine)")
        case .flag(.parked, false, _): return LocalizedString("took it up again", "wieder aufgenommen")
        case .flag(.decision, true, _): return LocalizedString("made the comment a decision", "Kommentar ist Beschluss")
        case .flag(.decision, false, _):
            return LocalizedString("made the decision a comment", "Beschluss ist wieder Kommentar")
        case .attach(let evidence):
            return LocalizedString("attached \(evidence.displayTitle)", "angehängt: \(evidence.displayTitle)")
        case .amend(_, let evidence):
            return LocalizedString(
                "changed the details of \(evidence.displayTitle)", "Angaben geändert: \(evidence.displayTitle)")
        case .detach(let id):
            guard let title = evidence(id, of: target, in: assessment)?.displayTitle else {
                return LocalizedString("detached evidence", "Nachweis gelöst")
            }
            return LocalizedString("detached \(title)", "gelöst: \(title)")
        case .waive(let rule, ""):
            return LocalizedString("withdrew the waiver of \(rule)", "Verzicht auf \(rule) zurückgenommen")
        case .waive(let rule, let reason):
            return LocalizedString("waived \(rule): \(reason)", "auf \(rule) verzichtet: \(reason)")
        case .assign(to: ""): return LocalizedString("removed the owner", "niemand mehr zuständig")
        case .assign(to: let name): return LocalizedString("made \(name) the owner", "zuständig: \(name)")
        case .scope(nil):
            return LocalizedString("left the scope to the catalogue", "Geltungsbereich wieder nach dem Katalog")
        case .scope(let decision?) where decision.isIncluded:
            return LocalizedString(
                "put it in scope: \(decision.reason)", "in den Geltungsbereich genommen: \(decision.reason)")
        case .scope(let decision?):
            return LocalizedString(
                "put it out of scope: \(decision.reason)", "aus dem Geltungsbereich genommen: \(decision.reason)")
        case .toConfirm(nil): return LocalizedString("confirmed the answer", "Antwort bestätigt")
        case .toConfirm(let cause?):
            let cause = cause.name
            return LocalizedString { $0("asked to confirm: \(cause[$0])", "zu bestätigen: \(cause[$0])") }
        case .document(let document?):
            let title = document.displayTitle
            return LocalizedString("described the document \(title)", "Dokument beschrieben: \(title)")
        case .document(nil): return LocalizedString("removed a document", "Dokument entfernt")
        case .name(let name): return LocalizedString("named the subject \(name)", "Gegenstand heißt: \(name)")
        case .kind(let kind):
            let kind = kind.name
            return LocalizedString { $0("set the kind to \(kind[$0])", "Art: \(kind[$0])") }
        case .role(let role):
            let role = role.name
            return LocalizedString { $0("set the role to \(role[$0])", "Rolle: \(role[$0])") }
        case .profile(nil):
            return LocalizedString("dropped the profile", "Profil abgelegt")
        case .profile(let profile?):
            return LocalizedString("applied the profile \(profile.id)", "Profil angewendet: \(profile.id)")
        case .catalog(nil):
            return LocalizedString(
                "returned to the catalogue that it began with", "zum Katalog zurückgekehrt, mit dem sie begann")
        case .catalog(let edition?):
            return LocalizedString(
                "went over to the catalogue \(edition.id) \(edition.version)",
                "zum Katalog \(edition.id) \(edition.version) übergegangen")
        case .earlier(nil): return LocalizedString("began without earlier answers", "ohne frühere Antworten begonnen")
        case .earlier(let earlier?):
            let name = "\(earlier.subject), \(earlier.catalog.id) \(earlier.catalog.version)"
            return LocalizedString("began with the answers of \(name)", "mit den Antworten begonnen von \(name)")
        case .respondent(""):
            return LocalizedString("took back who answers for it", "zurückgenommen, wer dafür einsteht")
        case .respondent(let text):
            return LocalizedString("said who answers for it: \(text)", "dafür steht ein: \(text)")
        case .milestone(let name): return LocalizedString("set the milestone \(name)", "Meilenstein: \(name)")
        case .renameMilestone(_, nil): return LocalizedString("removed a milestone", "Meilenstein entfernt")
        case .renameMilestone(_, let name?):
            return LocalizedString("renamed the milestone to \(name)", "Meilenstein heißt: \(name)")
        case .examine, .raise, .amendFinding, .decide, .reply, .sample, .restoreSample:
            return FindingText.what(change, in: assessment)
        case .workshop, .phase, .round, .commit, .reveal, .actionItem, .finish:
            return WorkshopText.what(change, in: assessment)
        case .question, .questionReply, .close: return QuestionText.what(change, in: assessment)
        }
    }

    /// What an event is about, short: "IFC-07", "all shall".
    package static func name(of target: Target) -> LocalizedString {
        switch target {
        case .assessment: LocalizedString("assessment", "Bewertung")
        case .criterion(let id): .same(id.text)
        case .document: LocalizedString("document", "Dokument")
        case .level(let level):
            LocalizedString { $0("all \(level.name[$0])", "alle \(level.name[$0])") }
        }
    }

    /// Counts changes of kinds that only a newer version knows; nil if there are none.
    package static func unknown(_ count: Int) -> LocalizedString? {
        switch count {
        case 0: nil
        case 1:
            LocalizedString(
                "1 change is of a kind that only a newer version of cpo knows; it is kept.",
                "1 Änderung ist von einer Art, die erst eine neuere Version von cpo kennt; sie bleibt erhalten.")
        default:
            LocalizedString(
                "\(count) changes are of kinds that only a newer version of cpo knows; they are kept.",
                "\(count) Änderungen sind von Arten, die erst eine neuere Version von cpo kennt; sie bleiben erhalten.")
        }
    }

    /// The evidence as last recorded; it may have been detached since.
    private static func evidence(_ id: EvidenceID, of target: Target, in assessment: Assessment) -> Evidence? {
        guard let slot = assessment.slot(of: target) else {
            return evidence(id, among: assessment.orphans.lazy.filter { $0.target == target }.reversed())
        }
        return evidence(id, among: assessment.history(of: slot).reversed())
    }

    private static func evidence(_ id: EvidenceID, among latestFirst: some Sequence<Event>) -> Evidence? {
        for event in latestFirst {
            if event.id == id, case .attach(let evidence) = event.change { return evidence }
            if case .amend(id, let evidence) = event.change { return evidence }
        }
        return nil
    }
}
