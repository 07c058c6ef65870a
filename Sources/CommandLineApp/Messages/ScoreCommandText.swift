import AssessmentModel
import Localization
import Scoring

/// Messages of `cpo score`, apart from the figures.
enum ScoreCommandText {
    static let oneOnly = LocalizedString(
        "Use only one of --explain, --gaps, --shortest, --differences, --sensitivity.",
        "Nur eines von --explain, --gaps, --shortest, --differences, --sensitivity angeben.")

    static let severalOnly = LocalizedString(
        "Several assessments need --sensitivity; cpo compare sets two side by side.",
        "Mehrere Bewertungen gehen nur mit --sensitivity; cpo compare stellt zwei nebeneinander.")

    static let sensitivityAlone = LocalizedString(
        "--sensitivity is of the model weighted: leave out --model and --fail-under.",
        "--sensitivity gilt für das Modell weighted: ohne --model und --fail-under angeben.")

    static let whoseDifferences = LocalizedString(
        "Differences are between the vendor's claims and one other party: name it with --party customer, provider or auditor.",
        "Abweichungen gibt es zwischen den Angaben des Anbieters und einer anderen Partei: sie mit --party customer, provider "
            + "oder auditor nennen.")

    /// Assessments that are asked differently have no rank among each other.
    static func askedOtherwise(_ path: String, _ first: String) -> LocalizedString {
        LocalizedString(
            "\(path) has another catalogue, version or profile than \(first), so their figures have no common rank. Give them "
                + "the same with --profile, or go over to one version with cpo migrate.",
            "\(path) hat einen anderen Katalog, eine andere Version oder ein anderes Profil als \(first); die Zahlen haben "
                + "deshalb keine gemeinsame Rangfolge. Mit --profile dasselbe vorgeben oder mit cpo migrate auf eine Version "
                + "bringen.")
    }

    /// In other models the levels weigh nothing, so there is nothing to vary.
    static func weightlessModel(_ path: String, _ model: ScoringModel) -> LocalizedString {
        LocalizedString(
            "\(path): in the model \(model.rawValue) levels have no weights, so no figure depends on them.",
            "\(path): im Modell \(model.rawValue) haben Grade keine Gewichte; keine Zahl hängt von ihnen ab.")
    }

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
