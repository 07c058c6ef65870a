import AssessmentModel
import Localization
import Presentation

/// A field of the form for a finding.
enum FindingField: CaseIterable, Hashable, Sendable {
    case grade, criterion, text, document, locator, action, due, status, reason, reply

    /// What an auditor says of a new finding, of one that is there, and what the vendor says.
    static let new: [FindingField] = [.grade, .criterion, .text, .document, .locator, .action, .due]
    static let auditor: [FindingField] = [.status, .reason] + new
    static let vendor: [FindingField] = [.reply]

    var name: LocalizedString {
        switch self {
        case .grade: FindingText.grade
        case .criterion: LocalizedString("criterion", "Kriterium")
        case .text: LocalizedString("what was found", "was festgestellt wurde")
        case .document: FindingText.shownBy
        case .locator: LocalizedString("place in it", "Fundstelle")
        case .action: FindingText.action
        case .due: FindingText.due
        case .status: FindingText.status
        case .reason: LocalizedString("reason", "Begründung")
        case .reply: FindingText.reply
        }
    }

    /// What stands in the field before anything is typed.
    func hint(at level: Level?) -> LocalizedString? {
        switch self {
        case .grade:
            LocalizedString { language in
                Finding.Grade.allowed(at: level).map { $0.shortName[language] }.joined(separator: ", ")
            }
        case .criterion: FindingText.whole
        case .document: LocalizedString("the beginning of its title", "der Anfang des Titels")
        case .due: Moments.comingDayForm
        case .status:
            LocalizedString { language in
                Finding.Status.allCases.map { $0.name[language] }.joined(separator: ", ")
            }
        case .text, .locator, .action, .reason, .reply: nil
        }
    }

    /// What a finding has here, as it can be typed.
    func typed(of entry: FindingList.Entry, _ finding: Finding, in model: Model) -> String {
        let language = model.language
        let decision = entry.decision.current?.value ?? nil
        switch self {
        case .grade: return finding.grade.shortName[language]
        case .criterion: return finding.criterion?.text ?? ""
        case .text: return finding.text.oneLine
        case .document:
            return finding.document.map { model.assessment.document($0)?.displayTitle ?? $0.text }?.oneLine ?? ""
        case .locator: return finding.locator.oneLine
        case .action: return finding.action.oneLine
        case .due: return finding.due.map { Moments.typed($0, language) } ?? ""
        case .status: return decision?.status.name[language] ?? ""
        case .reason: return decision?.reason.oneLine ?? ""
        case .reply: return entry.replyText.oneLine
        }
    }
}

extension Finding {
    /// Takes over what was typed into a field of its content.
    ///
    /// - Returns: why it means nothing here; nil if it was taken over.
    mutating func set(_ field: FindingField, to text: String, in model: Model) -> LocalizedString? {
        switch field {
        case .grade:
            let wanted = text.lowercased()
            let grade = Grade.allCases.first { $0.shortName.isWritten(as: wanted) || $0.name.isWritten(as: wanted) }
            guard let grade else { return FindingScreenText.oneOf(Grade.allCases.map(\.shortName)) }
            self.grade = grade
        case .criterion:
            guard !text.isEmpty else {
                criterion = nil
                return nil
            }
            let known = model.catalog.criteria.first { $0.id.text.lowercased() == text.lowercased() }
            guard let known else { return FindingScreenText.unknownCriterion(text) }
            criterion = known.id
        case .document: return set(document: text, in: model)
        // A text of several lines is shown in one; unless it is changed, it stays as it is.
        case .text: if text != self.text.oneLine { self.text = text }
        case .action: if text != action.oneLine { action = text }
        case .locator: locator = text
        case .due:
            let day = Moments.comingDay(text, from: model.clock.today, model.language)
            guard text.isEmpty || day != nil else { return EvidenceText.noDay(text) }
            due = day
        case .status, .reason, .reply: break
        }
        return nil
    }

    private mutating func set(document text: String, in model: Model) -> LocalizedString? {
        let present = document.map { model.assessment.document($0)?.displayTitle.oneLine ?? $0.text }
        guard text != present ?? "" else { return nil }
        guard !text.isEmpty else {
            document = nil
            return nil
        }
        let wanted = text.lowercased()
        let titles = model.assessment.documents.map { ($0.id, $0.document.displayTitle.oneLine.lowercased()) }
        let named = titles.filter { $0.1 == wanted }
        let found = named.count == 1 ? named : titles.filter { $0.1.hasPrefix(wanted) }
        guard found.count == 1, let only = found.first else { return FindingScreenText.unknownDocument(text) }
        document = only.0
        return nil
    }
}
