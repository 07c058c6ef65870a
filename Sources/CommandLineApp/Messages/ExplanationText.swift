import AssessmentModel
import Localization
import Presentation

/// What `cpo score --explain` says beside the explanation itself.
enum ExplanationTableText {
    /// The group that is explained: all criteria, a category by its title, a level, or both.
    static func title(_ category: String?, _ level: Level?) -> LocalizedString {
        LocalizedString { language in
            let level = level?.name[language]
            let group =
                switch (category, level) {
                case (nil, nil): language("all criteria", "alle Kriterien")
                case (nil, let level?): language("all \(level)", "alle mit \(level)")
                case (let category?, nil): category
                case (let category?, let level?): "\(category), \(level)"
                }
            return language("Why \(group)", "Warum: \(group)")
        }
    }
}
