import Assessment

/// What the commands say, beside errors of files and terminals.
enum CommandText {
    static let needsNoReason = "A reason belongs to \"na\" only. Put anything else into --comment."
    static let nothingToCompare = "There is no result yet: nothing in this assessment is applicable."
    static let emptySubject = "The subject is empty. Name what is assessed: --subject \"Acme PLM 12.1\"."
    static let noTerminal =
        "This needs a terminal. Without one, use show, score, check, log, verify, answer and attach: see cpo --help."

    static func unknownRating(_ text: String, _ scale: Scale) -> String {
        let names = scale.steps.map { $0.rating == .partial ? "partly" : $0.rating.id }
        return "There is no rating \"\(text)\" here. Use one of \(names.joined(separator: ", ")), na, open."
    }

    static func unknownCriterion(_ text: String, nearest: CriterionID?) -> String {
        let hint = nearest.map { " Did you mean \($0)?" } ?? ""
        return "The catalogue has no criterion \"\(text)\".\(hint)"
    }

    static func unknownCatalog(_ name: String, _ bundled: [String]) -> String {
        "There is no catalogue \"\(name)\", and no such file. Bundled: \(bundled.joined(separator: ", "))."
    }

    static func needsReason(_ id: CriterionID) -> String {
        "\(id) needs the reason why it is not applicable: add --reason."
    }

    static func noPercentage(_ text: String) -> String {
        "\"\(text)\" is no percentage. Give a number from 0 to 100 with at most three decimals."
    }

    static func below(_ confirmed: Fraction, _ least: String) -> String {
        "\(confirmed.percentText) % confirmed, which is less than \(least) %."
    }

    static func created(_ path: String) -> String { "Began an assessment in \(path). Work on it with: cpo \(path)" }

    static func createdCatalog(_ path: String) -> String {
        "Began a catalogue in \(path). While you write it: cpo catalog lint \(path)"
    }

    static func badTemplate(_ path: String, _ what: String) -> String {
        path.isEmpty ? "No catalogue can begin so: \(what)" : "The \(path) cannot stand in a catalogue: \(what)"
    }

    static func notEmpty(_ path: String) -> String {
        "There is something at \(path) already. Choose another directory, or an empty one."
    }

    static func howToStart(_ path: String) -> [String] {
        [
            "This is the demo, in a copy to throw away. In a terminal you can play with it:  cpo \(path)",
            "Your own assessment begins with:  cpo new acme-plm --subject \"Acme PLM 12.1\"",
        ]
    }

    static func reviewInstead(_ reason: String) -> String { "Opened as a review. \(reason)" }
}
