import AssessmentModel
import Localization
import Presentation

/// A field of the form for an action or a point.
enum ActionField: CaseIterable, Hashable, Sendable {
    case text, owner, due, criterion

    /// What is asked of an item. A point of the parking lot belongs to no day and no criterion.
    static func fields(of kind: ActionItem.Kind) -> [ActionField] {
        switch kind {
        case .action: allCases
        case .point: [.text, .owner]
        }
    }

    func name(of kind: ActionItem.Kind) -> LocalizedString {
        switch self {
        case .text: kind == .action ? ActionScreenText.text : ActionScreenText.pointText
        case .owner: ActionText.owner
        case .due: ActionText.due
        case .criterion: ActionText.criterion
        }
    }

    /// What an item has here, as it can be typed.
    func typed(of item: ActionItem, _ language: Language) -> String {
        switch self {
        case .text: item.text.oneLine
        case .owner: item.owner.oneLine
        case .due: item.due.map { Moments.typed($0, language) } ?? ""
        case .criterion: item.criterion?.text ?? ""
        }
    }
}

extension ActionItem {
    /// Takes over what was typed into a field.
    ///
    /// - Returns: why it means nothing here; nil if it was taken over.
    mutating func set(_ field: ActionField, to text: String, in model: Model) -> LocalizedString? {
        switch field {
        // A text of several lines is shown in one; unless it is changed, it stays as it is.
        case .text: if text != self.text.oneLine { self.text = text }
        case .owner: owner = text
        case .due:
            let day = Moments.comingDay(text, from: model.clock.today, model.language)
            guard text.isEmpty || day != nil else { return EvidenceText.noDay(text) }
            due = day
        case .criterion:
            guard text != criterion?.text ?? "" else { return nil }
            let known = model.catalog.criteria.first { $0.id.text.lowercased() == text.lowercased() }
            guard text.isEmpty || known != nil else { return ActionScreenText.unknownCriterion(text) }
            criterion = known?.id
        }
        return nil
    }
}
