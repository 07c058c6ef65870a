import Assessment
import Scoring

/// What `cpo score` says.
enum ScoreText {
    static let discussion = """
        With --fail-under the exit code is 1 if less than so many percent are confirmed.

        A group is all, a level (shall, should, may), the id of a category, or both as category/level. \
        A goal is gate or the id of a tier.
        """
    static let modelHelp = "Under another model than the catalogue's; nothing is changed."
    static let explainHelp = "Why the figure of a group is what it is."
    static let gapsHelp = "What is missing, ordered by what it would bring."
    static let shortestHelp = "The fewest criteria to be met for the gate or a tier."
    static let oneOnly = "Use one of --json, --explain, --gaps, --shortest."
    static let allName = "all"
    static let gateName = "gate"

    static func unknownModel(_ name: String) -> String {
        "There is no model \"\(name)\". Use one of \(ScoringModel.allCases.map(\.rawValue).joined(separator: ", "))."
    }

    static func unknownGroup(_ name: String, _ catalog: Catalog) -> String {
        let categories = catalog.categories.prefix(20).map(\.id).joined(separator: ", ")
        return "There is no group \"\(name)\". Use all, shall, should, may, a category (\(categories)), "
            + "or category/level."
    }

    static func unknownGoal(_ name: String, _ catalog: Catalog) -> String {
        let tiers = catalog.tiers.map(\.id).joined(separator: ", ")
        return "There is no tier \"\(name)\". Use gate" + (tiers.isEmpty ? "." : ", or one of \(tiers).")
    }

    static func noWay(_ name: String) -> String { "\(name) cannot be reached, even if everything were met." }

    static func heading(_ subject: String, _ catalog: Catalog, _ model: ScoringModel) -> String {
        let usual = "\(subject) · \(catalog.id) \(catalog.version)"
        return model == .weighted ? usual : "\(usual) · \(model.rawValue)"
    }

    /// After the state of a tier.
    static func between(_ count: Int) -> String {
        switch count {
        case 0: ""
        case 1: ", 1 criterion away"
        default: ", \(count) criteria away"
        }
    }
}

/// What an explanation says.
enum ExplanationText {
    static let columns = (criterion: "criterion", counting: "counts as", of: "of", brings: "brings", share: "share")
    static let noResult = "no result: nothing that weighs is counted"
    static let nothing = "none"

    static func title(_ group: String) -> String { "Why \(group)" }

    static func group(_ category: String?, _ level: Level?) -> String {
        switch (category, level) {
        case (nil, nil): "all criteria"
        case (nil, let level?): "all \(level.rawValue)"
        case (let category?, nil): category
        case (let category?, let level?): "\(category), \(level.rawValue)"
        }
    }

    /// The formula of what is confirmed, in words.
    static func formula(_ model: ScoringModel) -> [String] {
        switch model {
        case .weighted: ["confirmed = weight x value of what is rated", "          / weight of all that is applicable"]
        case .flat: ["confirmed = value of what is rated", "          / number of all that is applicable"]
        case .xccdfDefault:
            ["confirmed = mean of the groups, each the weighted mean of what is in it,", "          of what is rated"]
        case .xccdfFlat: ["confirmed = weight of what passes", "          / weight of what is rated and applicable"]
        case .xccdfFlatUnweighted:
            ["confirmed = number of what passes", "          / number of what is rated and applicable"]
        case .xccdfAbsolute: ["confirmed = 100 % if all that is rated and applicable passes, else 0 %"]
        case .openssf: ["confirmed = number of what is enough", "          / number of all, rounded to whole percent"]
        }
    }

    static func numbers(_ numerator: String, _ denominator: String, _ percent: String) -> String {
        "          = \(numerator) / \(denominator) = \(percent)"
    }

    static func figures(_ evidenced: String, _ confirmed: String, _ attainable: String, _ soFar: String) -> String {
        "evidenced \(evidenced), confirmed \(confirmed), attainable \(attainable), so far \(soFar)"
    }

    static func strict(_ percent: String) -> String { "With not applicable counted as unmet: \(percent)" }

    static func notApplicable(_ count: Int) -> String { "Not applicable: \(count)" }
    static func leftOpen(_ count: Int) -> String { "Left out because not rated: \(count)" }
    static func unproven(_ count: Int) -> String { "Claimed without evidence: \(count)" }

    static func name(_ counting: Explanation.Counting) -> String {
        switch counting {
        case .met: "met"
        case .partial: "partly"
        case .unmet: "unmet"
        case .notApplicable: "n/a"
        case .open: "open"
        case .unproven: "no evidence"
        }
    }
}

/// What a list of gaps and a way say.
enum GapText {
    static let columns = (criterion: "criterion", level: "level", counting: "now", gain: "gain")
    static let gate = "gate"
    static let none = "Nothing is missing."
    static let gateTitle = "the shall gate"

    static func count(_ count: Int, gate: Int) -> String {
        "\(count) \(count == 1 ? "criterion is" : "criteria are") not met in full; "
            + "\(gate) of them \(gate == 1 ? "holds" : "hold") the gate."
    }

    static func way(_ count: Int, to goal: String, isSmallest: Bool) -> String {
        switch count {
        case 0: "Nothing is missing for \(goal)."
        case 1: "1 criterion is missing for \(goal):"
        default: isSmallest ? "\(count) criteria are missing for \(goal):" : "\(count) criteria are enough for \(goal):"
        }
    }

    static func tier(_ title: String) -> String { "tier \(title)" }
}
