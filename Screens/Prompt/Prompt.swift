import AssessmentModel
import Cells
import Localization
import Presentation
import QualityChecks

/// A prompt for a short text: for a percentage, or for the reason of *not applicable*, a waiver or a scope decision.
struct Prompt: PromptPage, Hashable {
    enum Purpose: Hashable, Sendable {
        /// Why the criterion at this index is not applicable.
        case reason(Int)
        /// The percentage to which the criterion at this index is met.
        case percent(Int)
        /// Why the rule need not hold in this scope.
        case waiver(of: CheckRule, CheckScope)
        /// Why the criterion at this index is in or out of scope.
        case scope(Int, isIncluded: Bool)
        /// What the subject is called.
        case subjectName
        /// Who answers for the assessment, and how to reach them.
        case respondent
        /// What the milestone is called.
        case milestone(MilestoneID)
        /// Why a participant of this name rates the criterion at this index so, unlike the room.
        case dissent(Int, Rating, of: ParticipantID, called: String)
    }

    private let purpose: Purpose
    var field: TextArea

    init(_ purpose: Purpose, text: String = "") {
        self.purpose = purpose
        field = TextArea(text)
    }

    static let keys = promptKeys(
        done: (LocalizedString("take it", "übernehmen"), LocalizedString("take it", "übernehmen")),
        cancel: (LocalizedString("leave it as it was", "lassen, wie es war"), LocalizedString("leave it", "lassen")))

    func finish(in context: inout Context) {
        let text = field.text.trimmed
        guard !text.isEmpty else { return context.notify(emptyText, .problem) }
        switch purpose {
        case .percent(let index): rate(text, at: index, in: &context)
        case .reason(let index):
            context.request(.close)
            context.rate(Judgement(.notApplicable, reason: text), at: index)
        case .waiver(let rule, let scope):
            context.request(.close)
            context.record(.waive(rule.id, reason: text), in: scope.slot)
            context.notify(PromptText.waived)
        case .scope(let index, let isIncluded):
            context.request(.close)
            context.record(.scope(ScopeDecision(isIncluded: isIncluded, reason: text)), at: index)
            context.notify(PromptText.decided(context.model.catalog.criteria[index].id, isIncluded: isIncluded))
        case .subjectName:
            context.request(.close)
            context.record(.name(text), in: .assessment)
        case .respondent:
            context.request(.close)
            context.record(.respondent(text), in: .assessment)
        case .milestone(let id):
            context.request(.close)
            context.record(.renameMilestone(id, text), in: .assessment)
        case .dissent(let index, let rating, let id, _):
            context.request(.close)
            context.emit(
                .record(
                    context.model.entry(
                        .rate(Judgement(rating, reason: text)), in: .criterion(index), party: .participant(id))))
        }
    }

    private func rate(_ text: String, at index: Int, in context: inout Context) {
        guard let rating = Scale.percentage(text) else { return context.notify(PromptText.noPercent, .problem) }
        context.request(.close)
        let answer = context.model.assessment.answers[index]
        guard answer.rating != rating || answer.judgement.isConflicted else { return }
        context.rate(Judgement(rating), at: index)
    }

    private var emptyText: LocalizedString {
        switch purpose {
        case .percent: PromptText.noPercent
        case .reason: PromptText.emptyReason
        case .dissent: RoundText.emptyReason
        case .waiver: PromptText.emptyWaiver
        case .scope: PromptText.emptyScope
        case .subjectName, .respondent, .milestone: PromptText.emptyName
        }
    }

    private func title(in catalog: Catalog) -> LocalizedString {
        switch purpose {
        case .reason(let index): PromptText.reasonTitle(catalog.criteria[index].id)
        case .percent(let index): PromptText.percentTitle(catalog.criteria[index].id)
        case .waiver(let rule, .criterion(let index)): PromptText.waiverTitle(rule, at: catalog.criteria[index].id)
        case .waiver(let rule, .level(let level)): PromptText.waiverTitle(rule, at: level)
        case .scope(let index, let isIncluded):
            PromptText.scopeTitle(catalog.criteria[index].id, isIncluded: isIncluded)
        case .subjectName: PromptText.subjectTitle
        case .respondent: PromptText.respondentTitle
        case .milestone: PromptText.milestoneTitle
        case .dissent(let index, _, _, let name): RoundText.reasonTitle(catalog.criteria[index].id, name)
        }
    }

    private var hint: LocalizedString {
        switch purpose {
        case .reason: PromptText.reasonHint
        case .percent: PromptText.percentHint
        case .waiver: PromptText.waiverHint
        case .scope: PromptText.scopeHint
        case .subjectName, .milestone: PromptText.nameHint
        case .respondent: PromptText.respondentHint
        case .dissent: RoundText.reasonHint
        }
    }

    func draw(on grid: inout Grid, model: Model) {
        draw(title(in: model.catalog), hint: hint, on: &grid, model.language)
    }
}

/// Text of the prompts.
package enum PromptText {
    package static let reasonHint = LocalizedString(
        "The reason goes on record. \"Outside our responsibility\" is not one.",
        "Die Begründung bleibt im Verlauf. „Nicht unsere Zuständigkeit“ ist keine.")
    static let emptyReason = LocalizedString(
        "Without a reason it stays open. Type one, or press esc to leave it as it was.",
        "Ohne Begründung bleibt es offen. Eine eingeben, oder Esc: dann bleibt es, wie es war.")

    package static let waiverHint = LocalizedString(
        "The reason goes on record with your name, and the check stands no more.",
        "Die Begründung bleibt mit Ihrem Namen im Verlauf.")
    static let emptyWaiver = LocalizedString(
        "Without a reason the check stands. Type one, or press esc to leave it as it was.",
        "Ohne Begründung kein Verzicht. Eine eingeben, oder Esc: dann bleibt es, wie es war.")
    static let waived = LocalizedString(
        "Waived. It stands at the end now; x takes it back.", "Verzichtet. Es steht jetzt am Ende; x nimmt es zurück.")

    package static func waiverTitle(_ rule: CheckRule, at id: CriterionID) -> LocalizedString {
        let name = CheckText.name(rule)
        return LocalizedString {
            $0("Why may this stay at \(id): \(name[$0])?", "Warum darf das bei \(id) so bleiben: \(name[$0])?")
        }
    }

    package static func waiverTitle(_ rule: CheckRule, at level: Level) -> LocalizedString {
        let name = CheckText.name(rule)
        return LocalizedString { language in
            let level = level.name[language]
            return language(
                "Why may this stay at \(level): \(name[language])?",
                "Warum darf das bei \(level) so bleiben: \(name[language])?")
        }
    }

    static let percentHint = LocalizedString("A whole number from 0 to 100.", "Eine ganze Zahl von 0 bis 100.")
    static let noPercent = LocalizedString(
        "This is no whole number from 0 to 100. Type one, or press esc to leave it as it was.",
        "Das ist keine ganze Zahl von 0 bis 100. Eine eingeben, oder Esc: dann bleibt es, wie es war.")

    package static let scopeHint = LocalizedString(
        "The reason goes on record. What is outside the scope is in no figure.",
        "Die Begründung bleibt im Verlauf. Was nicht gilt, steht in keiner Zahl.")
    static let emptyScope = LocalizedString(
        "Without a reason the scope stays. Type one, or press esc to leave it as it was.",
        "Ohne Begründung bleibt es dabei. Eine eingeben, oder Esc: dann bleibt es, wie es war.")

    static let nameHint = LocalizedString(
        "The name replaces those of all sides.", "Der Name ersetzt die aller Seiten.")
    static let emptyName = LocalizedString(
        "A name is needed. Type one, or press esc to leave it as it was.",
        "Es braucht einen Namen. Einen eingeben, oder Esc: dann bleibt es, wie es war.")
    static let subjectTitle = LocalizedString("What is the subject called?", "Wie heißt der Gegenstand?")
    static let respondentTitle = LocalizedString(
        "Who answers for the assessment?", "Wer steht für die Bewertung ein?")
    static let respondentHint = LocalizedString(
        "A name, and between < and > how to reach them: Acme GmbH <open@acme.example>",
        "Ein Name, und zwischen < und >, wie man ihn erreicht: Acme GmbH <open@acme.example>")
    static let milestoneTitle = LocalizedString("What is the milestone called?", "Wie heißt der Meilenstein?")

    package static func scopeTitle(_ id: CriterionID, isIncluded: Bool) -> LocalizedString {
        isIncluded
            ? LocalizedString(
                "Why is \(id) asked of this subject?", "Warum gilt \(id) diesem Gegenstand?")
            : LocalizedString(
                "Why is \(id) not asked of this subject?", "Warum gilt \(id) diesem Gegenstand nicht?")
    }

    package static func decided(_ id: CriterionID, isIncluded: Bool) -> LocalizedString {
        isIncluded
            ? LocalizedString("\(id) is in the scope now. z takes that back.", "\(id) gilt jetzt. z nimmt das zurück.")
            : LocalizedString(
                "\(id) is outside the scope now. z takes that back.",
                "\(id) gilt jetzt nicht mehr. z nimmt das zurück.")
    }

    static func percentTitle(_ id: CriterionID) -> LocalizedString {
        LocalizedString("How many percent of \(id) are met?", "Zu wie viel Prozent ist \(id) erfüllt?")
    }

    package static func reasonTitle(_ id: CriterionID) -> LocalizedString {
        LocalizedString("Why is \(id) not applicable?", "Warum ist \(id) nicht anwendbar?")
    }
}
