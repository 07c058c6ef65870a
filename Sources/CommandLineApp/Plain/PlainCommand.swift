import AssessmentModel
import Localization
import Presentation
import Screens

/// What a line of the line mode can ask for, by a letter or by a word of the language in use. The letters are the keys
/// of the screens.
enum PlainCommand: CaseIterable, Hashable, Sendable {
    case met, partly, unmet, notApplicable
    /// Rates, and goes on.
    case metAndOn, partlyAndOn, unmetAndOn
    /// Votes in a secret round.
    case vote
    case clear, confirm, comment, attach, evidence, park, owner, scope
    case nextOpen, next, previous, nextCategory, previousCategory, nextParked, nextConflict
    case search, filter, list, overview
    case text, history, timeline, why, gaps, shortest, checks
    case actions, whatIf, undo, redo, sign, profile, language, help, quit

    /// The key of the screens that does the same; nil for what they have no key for.
    private var meaning: KeyMeaning? {
        switch self {
        case .met: .met
        case .partly: .partly
        case .unmet: .unmet
        case .notApplicable: .notApplicable
        case .metAndOn: .metAndOn
        case .partlyAndOn: .partlyAndOn
        case .unmetAndOn: .unmetAndOn
        case .clear: .takeAway
        case .confirm: .confirm
        case .comment: .change
        case .attach: .attach
        case .evidence: .evidence
        case .park: .park
        case .owner: .owner
        case .scope: .scope
        case .next: .down
        case .previous: .up
        case .nextCategory: .nextCategory
        case .previousCategory: .previousCategory
        case .nextParked: .nextParked
        case .nextConflict: .nextConflict
        case .search: .search
        case .overview: .overview
        case .history: .history
        case .timeline: .timeline
        case .why: .why
        case .gaps: .gaps
        case .shortest: .shortestWay
        case .checks: .checks
        case .actions: .actionItems
        case .undo: .undo
        case .redo: .redo
        case .sign: .sign
        case .profile: .profile
        case .language: .language
        case .help: .help
        case .quit: .quit
        case .whatIf: .whatIf
        case .nextOpen, .filter, .list, .text, .vote: nil
        }
    }

    /// The letters, the usual one first; none for what an empty line does.
    var letters: [Character] {
        switch self {
        case .list: return ["l"]
        case .text: return ["r"]
        case .quit: return ["q", "Q"]
        case _:
            return meaning?.keys.compactMap { if case .character(let letter) = $0 { letter } else { nil } } ?? []
        }
    }

    /// Whether it changes the assessment.
    var needs: Permission {
        switch self {
        case .met, .partly, .unmet, .notApplicable, .metAndOn, .partlyAndOn, .unmetAndOn, .clear, .comment, .attach,
            .confirm, .park, .owner, .scope, .whatIf, .undo, .redo, .sign, .vote:
            .work
        case .evidence, .nextOpen, .next, .previous, .nextCategory, .previousCategory, .nextParked, .nextConflict,
            .search, .filter, .list, .overview, .text, .history, .timeline, .why, .gaps, .shortest, .checks, .actions,
            .profile, .language, .help, .quit:
            .look
        }
    }

    /// Whether the answer to the question that it asks may follow on the same line.
    var takesMore: Bool {
        switch self {
        case .notApplicable, .comment, .attach, .park, .owner, .scope, .search, .filter, .why, .actions, .sign, .vote:
            true
        case .met, .partly, .unmet, .metAndOn, .partlyAndOn, .unmetAndOn, .clear, .evidence, .confirm, .nextOpen,
            .next, .previous, .nextCategory, .previousCategory, .nextParked, .nextConflict, .list, .overview, .text,
            .history, .timeline,
            .gaps, .shortest, .checks, .whatIf, .undo, .redo, .profile, .language, .help, .quit:
            false
        }
    }

    /// Whether the next criterion comes after the rating.
    var goesOn: Bool { self == .metAndOn || self == .partlyAndOn || self == .unmetAndOn }

    /// The rating that it gives; nil if it gives none.
    var rating: Rating? {
        switch self {
        case .met, .metAndOn: .met
        case .partly, .partlyAndOn: .partial
        case .unmet, .unmetAndOn: .unmet
        case .notApplicable: .notApplicable
        case .clear, .confirm, .comment, .attach, .evidence, .park, .owner, .scope, .nextOpen, .next, .previous,
            .nextCategory,
            .previousCategory, .nextParked, .nextConflict, .search, .filter, .list, .overview, .text, .history,
            .timeline, .why,
            .gaps, .shortest, .checks, .actions, .whatIf, .undo, .redo, .sign, .vote, .profile, .language, .help, .quit:
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
    /// The indexes of several criteria, and what follows their ids.
    case several([Int], more: String)
    case unknown

    /// - Parameter line: without white space around it.
    init(_ line: String, of model: Model) {
        if line.isEmpty {
            self = .empty
        } else if let number = Int(line), number >= 0 {
            self = .number(number)
        } else if let (indexes, more) = Self.several(line, of: model) {
            self = .several(indexes, more: more)
        } else if let rating = Self.rating(line, of: model) {
            self = .rating(rating)
        } else if let (command, more) = Self.command(line, model.language) {
            self = .command(command, more: more)
        } else if let index = Self.index(of: line, in: model.catalog) {
            self = .criterion(index)
        } else {
            self = .unknown
        }
    }

    /// At least two ids, with blanks or commas between, and what follows them.
    private static func several(_ line: String, of model: Model) -> ([Int], more: String)? {
        var (indexes, rest): ([Int], Substring) = ([], line[...])
        while true {
            let word = rest.prefix { !$0.isWhitespace && $0 != "," }
            guard !word.isEmpty, let index = index(of: String(word), in: model.catalog) else { break }
            if !indexes.contains(index) { indexes.append(index) }
            rest = rest.dropFirst(word.count).drop { $0.isWhitespace || $0 == "," }
        }
        return indexes.count < 2 ? nil : (indexes, String(rest).trimmed)
    }

    private static func index(of id: String, in catalog: Catalog) -> Int? {
        catalog.index(of: CriterionID(id)) ?? catalog.criteria.firstIndex { $0.id.text.isSame(as: id) }
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
