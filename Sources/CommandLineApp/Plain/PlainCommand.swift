import AssessmentModel
import Localization
import Presentation
import Screens

/// What a line of the line mode can ask for, by a letter or by a word of the language in use. The letters are the keys
/// of the screens.
enum PlainCommand: CaseIterable, Hashable, Sendable {
    case met, partly, unmet, notApplicable
    case clear, comment, attach, evidence, park, owner, scope
    case nextOpen, next, previous, nextCategory, previousCategory, nextParked, nextConflict
    case search, list, overview
    case text, history, why, gaps, shortest, checks
    case undo, redo, profile, language, help, quit

    /// The letters, the usual one first; none for what an empty line does.
    var letters: [Character] {
        switch self {
        case .met: ["m"]
        case .partly: ["p"]
        case .unmet: ["u"]
        case .notApplicable: ["n"]
        case .clear: ["x"]
        case .comment: ["c"]
        case .attach: ["a"]
        case .evidence: ["e"]
        case .park: ["f"]
        case .owner: ["@", "O"]
        case .scope: ["S"]
        case .nextOpen: []
        case .next: ["j"]
        case .previous: ["k"]
        case .nextCategory: ["]"]
        case .previousCategory: ["["]
        case .nextParked: ["F"]
        case .nextConflict: ["!"]
        case .search: ["/"]
        case .list: ["l"]
        case .overview: ["o"]
        case .text: ["t"]
        case .history: ["h"]
        case .why: ["w"]
        case .gaps: ["g"]
        case .shortest: ["s"]
        case .checks: ["v"]
        case .undo: ["z"]
        case .redo: ["Z"]
        case .profile: ["P"]
        case .language: ["L"]
        case .help: ["?"]
        case .quit: ["q", "Q"]
        }
    }

    /// Whether it changes the assessment.
    var needs: Permission {
        switch self {
        case .met, .partly, .unmet, .notApplicable, .clear, .comment, .attach, .park, .owner, .scope, .undo, .redo:
            .work
        case .evidence, .nextOpen, .next, .previous, .nextCategory, .previousCategory, .nextParked, .nextConflict,
            .search, .list, .overview, .text, .history, .why, .gaps, .shortest, .checks, .profile, .language, .help,
            .quit:
            .look
        }
    }

    /// Whether the answer to the question that it asks may follow on the same line.
    var takesMore: Bool {
        switch self {
        case .notApplicable, .comment, .attach, .owner, .scope, .search, .why: true
        case .met, .partly, .unmet, .clear, .evidence, .park, .nextOpen, .next, .previous, .nextCategory,
            .previousCategory, .nextParked, .nextConflict, .list, .overview, .text, .history, .gaps, .shortest, .checks,
            .undo, .redo, .profile, .language, .help, .quit:
            false
        }
    }

    /// The rating that it gives; nil if it gives none.
    var rating: Rating? {
        switch self {
        case .met: .met
        case .partly: .partial
        case .unmet: .unmet
        case .notApplicable: .notApplicable
        case .clear, .comment, .attach, .evidence, .park, .owner, .scope, .nextOpen, .next, .previous, .nextCategory,
            .previousCategory, .nextParked, .nextConflict, .search, .list, .overview, .text, .history, .why, .gaps,
            .shortest, .checks, .undo, .redo, .profile, .language, .help, .quit:
            nil
        }
    }
}

/// A line as the line mode reads it.
enum PlainLine: Hashable, Sendable {
    case empty
    case number(Int)
    /// What follows the letter or word, without blanks around it.
    case command(PlainCommand, more: String)
    case rating(Rating)
    /// The index of a criterion whose id it is.
    case criterion(Int)
    case unknown

    /// - Parameter line: without white space around it.
    init(_ line: String, of model: Model) {
        if line.isEmpty {
            self = .empty
        } else if let number = Int(line), number >= 0 {
            self = .number(number)
        } else if let rating = Self.rating(line, of: model) {
            self = .rating(rating)
        } else if let (command, more) = Self.command(line, model.language) {
            self = .command(command, more: more)
        } else if let index = model.catalog.criteria.firstIndex(where: { $0.id.text.isSame(as: line) }) {
            self = .criterion(index)
        } else {
            self = .unknown
        }
    }

    /// A rating by its name, which may have several words.
    private static func rating(_ line: String, of model: Model) -> Rating? {
        guard line.count > 1 else { return nil }
        let scale = model.catalog.scale
        if scale == .percent, let percentage = Scale.percentage(line) { return percentage }
        let ratings = scale.steps.map(\.rating) + [.notApplicable]
        return ratings.first {
            RatingText.name($0, on: scale)[model.language].isSame(as: line) || $0.id.isSame(as: line)
        }
    }

    private static func command(_ line: String, _ language: Language) -> (PlainCommand, more: String)? {
        let first = line.prefix { !$0.isWhitespace }
        for command in PlainCommand.allCases {
            let isNamed =
                command.word[language].isSame(as: String(first))
                || (first.count == 1 && command.letters.contains { first.first == $0 })
            if isNamed { return (command, line.dropFirst(first.count).trimmed) }
        }
        // What follows a sign may follow at once: "/licence", "@Jonas".
        for command in PlainCommand.allCases where command.takesMore {
            if let sign = line.first, !sign.isLetter, command.letters.contains(sign) {
                return (command, line.dropFirst().trimmed)
            }
        }
        return nil
    }
}

extension String {
    /// Whether two words differ at most in case.
    fileprivate func isSame(as other: String) -> Bool { lowercased() == other.lowercased() }
}
