import AssessmentModel
import Localization

/// Describes conflicts: what people disagree about, and with which values.
package enum ConflictText {
    package static let title = LocalizedString("conflicts", "Widersprüche")
    /// Labels the value that all sides replaced.
    package static let before = LocalizedString("before", "vorher")
    /// Labels a comment with the changes of all sides.
    package static let merged = LocalizedString("all changes together", "alle Änderungen zusammen")
    package static let none = LocalizedString("Nothing is in conflict.", "Nichts ist im Widerspruch.")

    /// "3 conflicts"
    package static func count(_ count: Int) -> LocalizedString {
        LocalizedString(
            "\(count) \(count == 1 ? "conflict" : "conflicts")",
            "\(count) \(count == 1 ? "Widerspruch" : "Widersprüche")")
    }

    /// What is in conflict: "comment", "waiver of needs-url".
    package static func name(of register: Conflict.Register) -> LocalizedString {
        switch register {
        case .rating: Answer.Field.rating.name
        case .comment: Answer.Field.comment.name
        case .evidence: Answer.Field.evidence.name
        case .parked: Answer.Field.parked.name
        case .decided: Answer.Field.decision.name
        case .owner: Answer.Field.owner.name
        case .scope: Answer.Field.scope.name
        case .toConfirm: Answer.Field.toConfirm.name
        case .waiver(let rule): LocalizedString("waiver of \(rule)", "Verzicht auf \(rule)")
        case .document: LocalizedString("document", "Dokument")
        case .name: LocalizedString("the subject's name", "Name des Gegenstands")
        case .kind: LocalizedString("the subject's kind", "Art des Gegenstands")
        case .role: LocalizedString("the role addressed", "angesprochene Rolle")
        case .catalog: LocalizedString("the catalogue in use", "Katalog in Gebrauch")
        case .earlier: LocalizedString("the earlier assessment", "frühere Bewertung")
        case .respondent: LocalizedString("who answers for it", "wer dafür einsteht")
        case .profile: LocalizedString("the profile in use", "Profil in Gebrauch")
        case .milestone: LocalizedString("milestone", "Meilenstein")
        case .examination: FindingText.examination
        case .finding: FindingText.finding
        case .decision: LocalizedString("status of a finding", "Status einer Feststellung")
        case .reply: LocalizedString("reply to a finding", "Antwort auf eine Feststellung")
        case .sample: LocalizedString("sample", "Stichprobe")
        case .workshop, .phase: WorkshopText.workshop
        case .round, .commitment, .reveal: WorkshopText.round
        case .actionItem, .finished: WorkshopText.actionItem
        case .question, .closed: QuestionText.question
        case .questionReply: QuestionText.reply
        }
    }

    /// Where a conflict is and whose voice it is: "IFC-07", "all shall", "IFC-07 (auditor)".
    package static func name(of place: Conflict.Place, in assessment: Assessment) -> LocalizedString {
        if case .document(let id) = place.slot, let document = assessment.document(id) {
            return .same(document.displayTitle)
        }
        let name = HistoryText.name(of: assessment.target(of: place.slot))
        guard place.party != .vendor else { return name }
        let party = place.party.name
        return LocalizedString { "\(name[$0]) (\(party[$0]))" }
    }

    /// The value that a change sets: "partly met", "no comment", "out: no CAD".
    package static func value(of change: Change, on scale: Scale) -> LocalizedString {
        switch change {
        case .rate(nil): return AnswerLabels().notRated
        case .rate(let judgement?):
            let name = RatingText.name(judgement.rating, on: scale)
            return judgement.reason.isEmpty ? name : LocalizedString { "\(name[$0]): \(judgement.reason)" }
        case .comment(""): return LocalizedString("no comment", "kein Kommentar")
        case .comment(let text): return .same(text)
        case .flag(.parked, true, let reason):
            return reason.isEmpty
                ? LocalizedString("parked", "zurückgestellt")
                : LocalizedString("parked: \(reason)", "zurückgestellt: \(reason)")
        case .flag(.parked, false, _): return LocalizedString("not parked", "nicht zurückgestellt")
        case .flag(.decision, true, _): return LocalizedString("decision", "Beschluss")
        case .flag(.decision, false, _): return LocalizedString("no decision", "kein Beschluss")
        case .attach(let evidence), .amend(_, let evidence):
            return LocalizedString { language in
                "\(evidence.displayTitle)\(EvidenceText.separator)\(EvidenceText.particulars(evidence, language))"
            }
        case .detach: return LocalizedString("detached", "gelöst")
        case .assign(let name): return name.trimmed.isEmpty ? AnswerText.nobody : .same(name)
        case .scope(nil): return LocalizedString("as the catalogue says", "wie der Katalog")
        case .scope(let decision?):
            return decision.isIncluded
                ? LocalizedString("in: \(decision.reason)", "drinnen: \(decision.reason)")
                : LocalizedString("out: \(decision.reason)", "draußen: \(decision.reason)")
        case .toConfirm(nil): return LocalizedString("confirmed", "bestätigt")
        case .toConfirm(let cause?):
            let cause = cause.name
            return LocalizedString { $0("to confirm: \(cause[$0])", "zu bestätigen: \(cause[$0])") }
        case .waive(_, ""): return LocalizedString("no waiver", "kein Verzicht")
        case .waive(_, let reason): return .same(reason)
        case .document(nil): return LocalizedString("removed", "entfernt")
        case .document(let document?):
            return LocalizedString { Self.document(document, $0) }
        case .name(let name): return .same(name)
        case .kind(let kind): return kind.name
        case .role(let role): return role.name
        case .profile(nil): return LocalizedString("no profile", "kein Profil")
        case .profile(let profile?):
            // Two profiles can have the same id.
            return .same("\(profile.id) (\(profile.sha256.prefix(8)))")
        case .catalog(nil):
            return LocalizedString("the one that it began with", "der, mit dem sie begann")
        case .catalog(let edition?):
            return .same("\(edition.id) \(edition.version) (\(edition.sha256.prefix(8)))")
        case .earlier(nil): return LocalizedString("none", "keine")
        case .earlier(let earlier?): return .same("\(earlier.subject) (\(earlier.project.prefix(8)))")
        case .respondent(let text): return text.isEmpty ? AnswerText.nobody : .same(text)
        case .milestone(let name), .renameMilestone(_, let name?): return .same(name)
        case .renameMilestone(_, nil): return LocalizedString("removed", "entfernt")
        case .examine(nil): return FindingText.notExamined
        case .examine(let examination?): return FindingText.examined(examination)
        case .raise(let finding), .amendFinding(_, let finding?):
            let grade = finding.grade.name
            return LocalizedString { "\(grade[$0]): \(finding.text)" }
        case .amendFinding(_, nil), .restoreSample(_, nil): return LocalizedString("taken back", "zurückgenommen")
        case .decide(_, nil): return LocalizedString("no decision", "keine Entscheidung")
        case .decide(_, let decision?):
            let status = decision.status.name
            return decision.reason.isEmpty ? status : LocalizedString { "\(status[$0]): \(decision.reason)" }
        case .reply(_, let text): return text.isEmpty ? FindingText.noReply : .same(text)
        case .sample(let sample), .restoreSample(_, let sample?): return SampleText.summary(sample)
        case .workshop, .phase, .round, .commit, .reveal, .actionItem, .finish: return WorkshopText.value(of: change)
        case .question, .questionReply, .close: return QuestionText.value(of: change)
        }
    }

    /// The document with all that is known of it, so that two versions of one title differ.
    private static func document(_ document: Document, _ language: Language) -> String {
        let content = document.source.fileHash.map { ["SHA-256", String($0.prefix(8))].joined(separator: " ") }
        let fields = DocumentText.Field.allCases.filter { $0 != .title }.compactMap { field -> String? in
            let value = field.value(of: document, language)
            return value.isEmpty ? nil : "\(field.name[language]) \(value)"
        }
        return ([document.displayTitle] + [content].compactMap { $0 } + fields).joined(
            separator: EvidenceText.separator)
    }

    /// Who set a value, and when: "Jonas, 2 May 08:15; Lena, 2 May 08:16".
    package static func people(_ signatures: [Conflict.Signature], _ clock: Clock, _ language: Language) -> String {
        let shown = signatures.prefix(mostPeople).map { AnswerText.signature($0.by.oneLine, $0.at, clock, language) }
        let more = signatures.count - shown.count
        return shown.joined(separator: "; ") + (more > 0 ? language(" and \(more) more", " und \(more) weitere") : "")
    }

    private static let mostPeople = 3

    // MARK: Who wrote what

    /// Heads the parts of a comment with their authors.
    package static let authors = LocalizedString("Written by", "Geschrieben von")

    /// Names the author of a part whose history is too long to follow.
    package static let earlier = LocalizedString("earlier", "früher")

    /// The author of a part of a comment.
    package static func author(of part: CommentAuthorship.Part) -> LocalizedString {
        part.author.map { .same($0.oneLine) } ?? earlier
    }
}

extension Evidence.Source {
    fileprivate var fileHash: String? { if case .file(let sha256, _, _) = self { sha256 } else { nil } }
}
