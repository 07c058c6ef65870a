import AssessmentModel

/// One answer of a checklist. All texts are untrusted.
struct ChecklistAnswer {
    /// What an answer says, from worst to best. If several answers concern one criterion, the worst of them counts.
    enum Verdict: Int, Comparable {
        case unmet
        /// Nothing that a rating could say: not reviewed, not checked, an error.
        case undecided
        case met
        case notApplicable

        /// The verdict for a word, whatever its case and punctuation. Sources: STIG Viewer, status; NIST IR 7275,
        /// rule-result; OSCAL 1.1, objective status.
        init(word: String) {
            switch word.lowercased().filter(\.isLetter) {
            // Fixed: the rule failed, the tool repaired that, and it scores as a pass.
            case "pass", "fixed", "notafinding", "satisfied": self = .met
            case "fail", "open", "notsatisfied": self = .unmet
            case "notapplicable": self = .notApplicable
            default: self = .undecided
            }
        }

        static func < (left: Verdict, right: Verdict) -> Bool { left.rawValue < right.rawValue }
    }

    /// The ids under which the file knows the criterion, the one for messages first.
    let names: [String]
    /// The file's own word for the verdict.
    let word: String
    let verdict: Verdict
    /// What was found.
    let details: String
    let comment: String
    /// When it was answered, as the file has it; empty if it does not say.
    let date: String

    init(names: [String], word: String, details: String = "", comment: String = "", date: String = "") {
        self.names = names.map(\.tidied).filter { !$0.isEmpty }
        self.word = word.tidied
        verdict = Verdict(word: word)
        self.details = details.tidied
        self.comment = comment.tidied
        self.date = date.tidied
    }
}
