import AssessmentModel
import Localization
import Presentation
import Snapshots

/// Text of the timeline and of what it leads to.
package enum TimelineText {
    package static let title = LocalizedString("Timeline", "Zeitleiste")
    static let noMatch = LocalizedString(
        "Nothing of the kind was changed. esc shows everything again.",
        "Nichts dergleichen wurde geändert. Esc zeigt wieder alles.")
    static let onePerson = LocalizedString(
        "Only one person has changed anything.", "Nur eine Person hat etwas geändert.")
    static let oneCategory = LocalizedString("There is one category only.", "Es gibt nur eine Kategorie.")
    static let all = LocalizedString("All changes again.", "Wieder alle Änderungen.")
    static let then = LocalizedString("then", "damals")
    static let now = LocalizedString("now", "heute")
    static let difference = LocalizedString("±", "±")

    /// "42 changes in 7 sittings"
    package static func counts(_ sittings: Sittings) -> LocalizedString {
        let changes = HistoryText.count(sittings.count)
        let count = sittings.sittings.count
        return LocalizedString { language in
            language(
                "\(changes[language]) in \(count) \(count == 1 ? "sitting" : "sittings")",
                "\(changes[language]) in \(count) \(count == 1 ? "Sitzung" : "Sitzungen")")
        }
    }

    /// What the filter leaves: "only Ben · 4 Interfaces".
    static func only(_ filter: Sittings.Filter, in model: Model) -> LocalizedString {
        let category = filter.category.map { "\($0 + 1) \(model.text(model.catalog.categories[$0].title))" }
        let criterion = filter.criterion.map { model.catalog.criteria[$0].id.text }
        let parts = [filter.person.map { model.signer($0).oneLine }, category, criterion].compactMap { $0 }
        return WalkText.only(parts.joined(separator: " · "))
    }

    /// After which event a moment is: "After Mira, 3 May 13:58, IFC-07: rated met".
    static func after(_ event: Event, in model: Model, _ clock: Clock) -> LocalizedString {
        let (name, what, person) = (
            HistoryText.name(of: event.target), HistoryText.what(event, in: model.assessment), model.person(event)
        )
        return LocalizedString { language in
            let moment = SittingText.moment(event.at, clock, language)
            return language("After ", "Nach ")
                + "\(person[language]), \(moment), \(name[language]): \(what[language])".oneLine
        }
    }
}
