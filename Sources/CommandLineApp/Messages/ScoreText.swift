import AssessmentModel
import Localization
import Presentation
import Scoring

/// What `cpo score` says.
enum ScoreText {
    static let oneOnly = LocalizedString(
        "Use one of --explain, --gaps, --shortest.", "Nur eines von --explain, --gaps, --shortest angeben.")

    static let figureAlone = LocalizedString(
        "--figure says what to explain: add --explain.", "--figure sagt, was erklärt wird: --explain dazu angeben.")

    static let compliance = LocalizedString("Compliance", "Erfüllung")
    static let progress = LocalizedString("Progress", "Fortschritt")
    static let all = LocalizedString("all", "alle")
    static let open = LocalizedString("open", "offen")

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
            "\(name) cannot be reached, even if everything were met.",
            "\(name) ist nicht zu erreichen, auch wenn alles erfüllt wäre.")
    }

    static func heading(_ subject: String, _ catalog: Catalog, _ model: ScoringModel) -> String {
        let usual = "\(subject) · \(catalog.id) \(catalog.version)"
        return model == .weighted ? usual : "\(usual) · \(model.rawValue)"
    }

    static func progress(_ tally: Tally) -> LocalizedString {
        let (rated, all) = (tally.criteria - tally.open, tally.criteria)
        return LocalizedString(
            "\(rated) of \(all) rated, \(tally.notApplicable) not applicable",
            "\(rated) von \(all) bewertet, \(tally.notApplicable) nicht anwendbar")
    }

    /// The state of the gate, and what it comes of.
    static func state(_ gate: Gate, _ shall: Tally) -> LocalizedString {
        LocalizedString { "\(gate.name[$0]): \(GateText.cause(gate, shall)[$0])" }
    }

    /// A tier with its state, and after it how far away it is, where there is a way.
    static func tier(_ title: String, _ state: TierState, away count: Int?) -> LocalizedString {
        LocalizedString { language in
            let between =
                switch count ?? 0 {
                case 0: ""
                case 1: language(", 1 criterion away", ", 1 Kriterium entfernt")
                case let count: language(", \(count) criteria away", ", \(count) Kriterien entfernt")
                }
            return "\(language("Tier", "Niveau")) \(title): \(state.name[language])\(between)"
        }
    }
}
