import AssessmentModel
import Localization

/// Words for findings, and for what auditors say of documents.
package enum FindingText {
    package static let title = LocalizedString("findings", "Feststellungen")
    package static let finding = LocalizedString("finding", "Feststellung")
    package static let reply = LocalizedString("reply", "Antwort")
    package static let noReply = LocalizedString("no reply", "keine Antwort")
    package static let shownBy = LocalizedString("shown by", "belegt durch")
    package static let decision = LocalizedString("decision", "Entscheidung")
    package static let action = LocalizedString("action", "Maßnahme")
    package static let due = LocalizedString("due", "fällig")
    package static let status = LocalizedString("status", "Status")
    package static let grade = LocalizedString("grade", "Einstufung")
    package static let whole = LocalizedString("the assessment as a whole", "die Bewertung im Ganzen")
    package static let examination = LocalizedString("whether it was looked at", "ob es angesehen wurde")
    package static let notExamined = LocalizedString("not looked at", "nicht angesehen")
    package static let overdue = LocalizedString("overdue", "überfällig")
    package static let none = LocalizedString("There are no findings.", "Es gibt keine Feststellungen.")

    /// "3 findings"
    package static func count(_ count: Int) -> LocalizedString {
        LocalizedString(
            "\(count) \(count == 1 ? "finding" : "findings")",
            "\(count) \(count == 1 ? "Feststellung" : "Feststellungen")")
    }

    /// "looked at on 1 May 2026, by trial"
    package static func examined(_ examination: Examination) -> LocalizedString {
        let method = examination.method.name
        return LocalizedString { language in
            let day = Moments.text(examination.day, language)
            let note = examination.note.isEmpty ? "" : ": \(examination.note)"
            return language(
                "looked at on \(day) (\(method[language]))\(note)",
                "angesehen am \(day) (\(method[language]))\(note)")
        }
    }

    /// Whether a document was looked at, and by whom: "not looked at", "looked at on 1 May 2026 (trial) — Ines".
    package static func examination(_ state: ExaminationState) -> LocalizedString {
        switch state {
        case .notExamined: return notExamined
        case .examined(let setting, let examination):
            let text = examined(examination)
            return LocalizedString { "\(text[$0]) — \(setting.by)" }
        case .examinedEarlier(let setting, let examination):
            let text = examined(examination)
            return LocalizedString { language in
                let earlier = language("only an earlier version was", "nur eine frühere Fassung wurde")
                return "\(earlier) \(text[language]) — \(setting.by)"
            }
        }
    }

    /// Why a finding cannot have the grade at this level; nil if it can.
    package static func refusal(of grade: Finding.Grade, at level: Level?) -> LocalizedString? {
        guard !grade.isAllowed(at: level), let level else { return nil }
        switch level {
        case .shall: return nil
        case .should:
            return LocalizedString(
                "A should is a recommendation: not following it is no nonconformity. Make it an observation or an"
                    + " opportunity for improvement.",
                "Ein Soll ist eine Empfehlung: ihr nicht zu folgen ist keine Nichtkonformität. Stufen Sie es als"
                    + " Beobachtung oder als Verbesserungspotenzial ein.")
        case .may:
            return LocalizedString(
                "A may is a permission: not using it is no finding. At most it is an opportunity for improvement.",
                "Ein Kann ist eine Erlaubnis: sie nicht zu nutzen ist keine Feststellung, höchstens ein"
                    + " Verbesserungspotenzial.")
        }
    }

    /// What an event of an audit did, for the history; empty for any other change.
    static func what(_ change: Change, in assessment: Assessment) -> LocalizedString {
        func label(_ id: FindingID) -> String { assessment.details.findings[id]?.label ?? "F-?" }
        if case .examine(let examination) = change {
            guard let examination else {
                return LocalizedString("took back having looked at it", "Ansehen zurückgenommen")
            }
            return examined(examination)
        }
        if case .raise(let finding) = change {
            let grade = finding.grade.name
            return LocalizedString {
                $0("raised a finding, ", "Feststellung, ") + "\(grade[$0]): \(finding.text.oneLine)"
            }
        }
        if case .amendFinding(let id, let finding) = change {
            let label = label(id)
            guard let finding else {
                return LocalizedString("took the finding \(label) back", "Feststellung \(label) zurückgenommen")
            }
            let text = finding.text.oneLine
            return LocalizedString("changed the finding \(label): \(text)", "Feststellung \(label) geändert: \(text)")
        }
        if case .decide(let id, let decision) = change {
            let label = label(id)
            guard let decision else {
                return LocalizedString(
                    "took back the decision on \(label)", "Entscheidung über \(label) zurückgenommen")
            }
            let status = decision.status.name
            let reason = decision.reason.isEmpty ? "" : ": \(decision.reason.oneLine)"
            return LocalizedString {
                $0("set the finding \(label) to ", "Feststellung \(label): ") + "\(status[$0])\(reason)"
            }
        }
        if case .reply(let id, let text) = change {
            let label = label(id)
            guard !text.isEmpty else {
                return LocalizedString("took back the reply to \(label)", "Antwort auf \(label) zurückgenommen")
            }
            return LocalizedString("replied to \(label): \(text.oneLine)", "auf \(label) geantwortet: \(text.oneLine)")
        }
        if case .sample(let sample) = change {
            let text = SampleText.summary(sample)
            return LocalizedString { $0("drew a sample: ", "Stichprobe gezogen: ") + text[$0] }
        }
        if case .restoreSample(_, let sample) = change {
            return sample == nil
                ? LocalizedString("took a sample back", "Stichprobe zurückgenommen")
                : LocalizedString("restored a sample", "Stichprobe wiederhergestellt")
        }
        return .same("")
    }
}

extension Finding.Grade {
    /// The name of the grade.
    package var name: LocalizedString {
        switch self {
        case .majorNonconformity: LocalizedString("major nonconformity", "wesentliche Nichtkonformität")
        case .minorNonconformity: LocalizedString("minor nonconformity", "untergeordnete Nichtkonformität")
        case .observation: LocalizedString("observation", "Beobachtung")
        case .opportunity: LocalizedString("opportunity for improvement", "Verbesserungspotenzial")
        }
    }

    /// The name of the grade where there is little room.
    package var shortName: LocalizedString {
        switch self {
        case .majorNonconformity: LocalizedString("major", "wesentlich")
        case .minorNonconformity: LocalizedString("minor", "untergeordnet")
        case .observation: LocalizedString("observation", "Beobachtung")
        case .opportunity: LocalizedString("opportunity", "Potenzial")
        }
    }
}

extension Finding.Status {
    /// The name of the status.
    package var name: LocalizedString {
        switch self {
        case .open: FindingList.State.open.name
        case .accepted: FindingList.State.accepted.name
        case .closed: FindingList.State.closed.name
        case .withdrawn: FindingList.State.withdrawn.name
        }
    }
}

extension FindingList.State {
    /// The name of the status as people see it.
    package var name: LocalizedString {
        switch self {
        case .open: LocalizedString("open", "offen")
        case .answered: LocalizedString("answered", "beantwortet")
        case .accepted: LocalizedString("accepted", "angenommen")
        case .closed: LocalizedString("closed", "geschlossen")
        case .withdrawn: LocalizedString("withdrawn", "zurückgezogen")
        }
    }
}
