import AssessmentModel
import Localization
import Scoring

/// Messages of `cpo score`, apart from the figures.
enum ScoreCommandText {
    static let oneOnly = LocalizedString(
        "Use only one of --explain, --gaps, --shortest.", "Nur eines von --explain, --gaps, --shortest angeben.")

    static let figureAlone = LocalizedString(
        "--figure says what to explain: add --explain.", "--figure sagt, was erklärt wird: auch --explain angeben.")

    static func unknownModel(_ name: String) -> LocalizedString {
        let models = ScoringModel.allCases.map(\.rawValue).joined(separator: ", ")
        return LocalizedString(
            "There is no model \"\(name)\". Use one of \(models).",
            "Es gibt kein Modell „\(name)“. Möglich sind \(models).")
    }

    static func unknownFigure(_ name: String, _ names: [String]) -> LocalizedString {
        let names = names.joined(separator: ", ")
        return LocalizedString(
            "There is no figure \"\(name)\". Use one of \(names).",
            "Die Zahl „\(name)“ gibt es nicht. Möglich sind \(names).")
    }

    static func unknownGroup(_ name: String, _ catalog: Catalog) -> LocalizedString {
        let categories = catalog.categories.prefix(20).map(\.id).joined(separator: ", ")
        return LocalizedString(
            "There is no group \"\(name)\". Use all, shall, should, may, a category (\(categories)), "
                + "or category/level.",
            "Es gibt keine Gruppe „\(name)“. Möglich sind all, shall, should, may, eine Kategorie (\(categories)) "
                + "oder Kategorie/Grad.")
    }

    static func unknownGoal(_ name: String, _ catalog: Catalog) -> LocalizedString {
        let tiers = catalog.tiers.map(\.id).joined(separator: ", ")
        return LocalizedString(
            "There is no tier \"\(name)\". Use gate" + (tiers.isEmpty ? "." : ", or one of \(tiers)."),
            "Es gibt kein Niveau „\(name)“. Möglich ist gate" + (tiers.isEmpty ? "." : " oder eines von \(tiers)."))
    }

    static func noWay(_ name: String) -> LocalizedString {
        LocalizedString(
            "\(name) is out of reach, even if everything were met.",
            "\(name) ist nicht zu erreichen, auch wenn alles erfüllt wäre.")
    }
}
