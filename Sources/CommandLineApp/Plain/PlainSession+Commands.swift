import AssessmentModel
import Localization
import Presentation
import Scoring
import Screens

/// What the line mode does with a line that answers no question.
extension PlainSession {
    mutating func follow(_ parsed: PlainLine, _ line: String) {
        switch parsed {
        case .empty: goOn()
        case .number(let number): follow(number: number)
        case .criterion(let index): go(to: index)
        case .rating(let rating): onCriterion(.met) { $0.rate(rating, at: $1) }
        case .command(let command, let more): follow(command, more, line)
        case .several(let indexes, let more): answer(indexes, more)
        case .unknown: followInList(line)
        }
    }

    /// What an empty line does: reads on, goes back, or goes on to what is open.
    private mutating func goOn() {
        guard var listing else { return goToNext() }
        if listing.isAtEnd {
            self.listing = nil
            showPlace()
        } else {
            say(listing.next())
            self.listing = listing
        }
    }

    private mutating func follow(number: Int) {
        if let listing {
            guard let target = target(number, of: listing) else { return }
            choose(target)
        } else if let current {
            rate(step: number, at: current)
        } else {
            list(category: number)
        }
    }

    private mutating func list(category number: Int) {
        guard model.catalog.categories.indices.contains(number - 1) else {
            return refuse(PlainText.noSuchNumber(model.catalog.categories.count))
        }
        show(pages.list(ofCategoryAt: number - 1))
    }

    // MARK: Commands

    private mutating func follow(_ command: PlainCommand, _ more: String, _ line: String) {
        if let listing, listing.takesNumber(after: command) { return followInList(line) }
        guard more.isEmpty || command.takesMore else { return refuse(PlainText.takesNoMore(line)) }
        if let rating = command.rating {
            return onCriterion(command) { $0.rate(rating, at: $1, reason: more, goesOn: command.goesOn) }
        }
        if command.needs == .work, let refusal = refusal(isRating: command == .whatIf || command == .clear) {
            return refuse(refusal)
        }
        switch command {
        case .met, .partly, .unmet, .notApplicable, .metAndOn, .partlyAndOn, .unmetAndOn: break
        case .clear: onCriterion(command) { $0.clear(at: $1) }
        case .comment: onCriterion(command) { $0.comment(at: $1, more) }
        case .attach: onCriterion(command) { $0.ask(.source($1), more) }
        case .evidence: onCriterion(command) { $0.show($0.pages.evidence(ofCriterionAt: $1)) }
        case .confirm: onCriterion(command) { $0.confirm(at: $1) }
        case .park: onCriterion(command) { $0.park(at: $1, more) }
        case .owner: onCriterion(command) { $0.ask(.owner($1), more) }
        case .scope: onCriterion(command) { $0.scope(at: $1, more) }
        case .nextOpen: goToNext()
        case .next: step(by: 1)
        case .previous: step(by: -1)
        case .nextCategory: stepCategory(by: 1)
        case .previousCategory: stepCategory(by: -1)
        case .nextParked:
            goToNext(nothing: OverviewText.nothingParked) { $0.marks(ofCriterionAt: $1).contains(.parked) }
        case .nextConflict:
            goToNext(nothing: OverviewText.noConflict) { $0.marks(ofCriterionAt: $1).contains(.conflict) }
        case .search: ask(.search, more)
        case .filter: ask(.filter, more)
        case .whatIf: whatIf()
        case .list: list()
        case .overview:
            (current, listing) = (nil, nil)
            showPlace()
        case .text: onCriterion(command) { $0.show(PlainListing(.text, head: [], $0.pages.text($1).map { .init($0) })) }
        case .history: show(pages.history(ofCriterionAt: current))
        case .timeline: show(pages.timeline)
        case .why: why(more)
        case .gaps: show(pages.gaps)
        case .shortest: show(pages.shortest)
        case .checks: show(pages.checks)
        case .actions: actions(more)
        case .undo: carryOut(Undoing.undo(in: model))
        case .redo: carryOut(Undoing.redo(in: model))
        case .sign: ask(.signature, more)
        case .vote: vote(more)
        case .profile: toggleProfile()
        case .language: switchLanguage()
        case .help: help()
        case .quit: quit()
        }
    }

    /// Does what needs a current criterion.
    mutating func onCriterion(_ command: PlainCommand, _ act: (inout PlainSession, Int) -> Void) {
        let isRating = command.rating != nil || command == .clear
        if command.needs == .work, let refusal = refusal(isRating: isRating) { return refuse(refusal) }
        if command.needs == .work, let listing, !listing.targets.isEmpty, !listing.allows(command) {
            return refuse(PlainText.inList)
        }
        guard let current else { return refuse(PlainText.nowhere) }
        act(&self, current)
    }

    /// Asks a question, or takes what followed the command as its answer.
    mutating func ask(_ question: PlainQuestion, _ more: String = "") {
        if more.isEmpty { self.question = question } else { answer(question, more) }
    }

    private mutating func list() {
        guard let current else { return showPlace() }
        show(pages.list(ofCategoryAt: model.catalog.category(ofCriterionAt: current)))
    }

    private mutating func why(_ name: String) {
        let figures = Explanation.Figure.allCases
        let figure =
            name.isEmpty ? .claimed : figures.first { $0.name[language].lowercased() == name.lowercased() }
        guard let figure else { return refuse(PlainText.noFigure) }
        show(pages.why(figure, current.map { .category(model.catalog.category(ofCriterionAt: $0)) } ?? .all))
    }

    private mutating func help() {
        let scale = model.catalog.scale
        let commands = PlainCommand.allCases.filter { command in
            if command.needs == .work, model.isReview { return false }
            if command == .vote, model.participant == nil { return false }
            return command.rating.map(scale.allows) ?? true
        }
        let lines = commands.map { command in
            let help = (command == .nextOpen && model.isReview ? PlainText.nextClaimed : command.help)[language]
            let word = command.word[language]
            let letters = command == .nextOpen ? [PlainText.emptyLine[language]] : command.letters.map(String.init)
            // Some words of help begin with what they are about.
            return help.hasPrefix("\(word): ")
                ? "\(letters.joined(separator: ", ")), \(help)"
                : "\((letters + [word]).joined(separator: ", ")): \(help)"
        }
        show(PlainListing(.help, head: PlainText.help.map { $0[language] }, lines.map { PlainListing.Entry($0) }))
    }

    /// The criteria that the filter leaves; nil without one.
    private var kept: Set<Int>? { filter.map { Set(model.find($0).criteria) } }

    private mutating func quit() {
        if committed != nil { dropTried() }
        if model.saving == .failed { question = .leave } else { emit(.quit) }
    }

    // MARK: Going

    /// Goes on to what is to be looked at next: an open criterion, in a review a claim.
    mutating func goToNext() {
        if let nothing = model.nothingToLookAt { return say(nothing) }
        goToNext(nothing: OverviewText.nothingOpen) { $0.isToLookAt($1) }
    }

    private mutating func goToNext(nothing: LocalizedString, where condition: (Model, Int) -> Bool) {
        let (model, kept) = (model, kept)
        let next = model.next(after: current) { condition(model, $0) && kept?.contains($0) ?? true }
        guard let next else { return say(kept == nil ? nothing : PlainText.noneInFilter) }
        go(to: next)
    }

    private mutating func step(by count: Int) {
        var index = (current ?? -1) + count
        let kept = kept
        while model.catalog.criteria.indices.contains(index),
            kept.map({ !$0.contains(index) }) ?? model.isOutOfScope(index)
        {
            index += count
        }
        guard model.catalog.criteria.indices.contains(index) else {
            return say(count > 0 ? PlainText.lastCriterion : PlainText.firstCriterion)
        }
        go(to: index)
    }

    private mutating func stepCategory(by count: Int) {
        var category = current.map { model.catalog.category(ofCriterionAt: $0) + count } ?? 0
        let kept = kept
        while let criteria = model.catalog.categories[safe: category]?.criteria {
            if let first = criteria.first(where: { kept?.contains($0) ?? !model.isOutOfScope($0) }) {
                return go(to: first)
            }
            category += count
        }
        say(count > 0 ? PlainText.lastCriterion : PlainText.firstCriterion)
    }

    // MARK: In a list

    /// A letter and the number of an entry: "x 3".
    private mutating func followInList(_ line: String) {
        guard let listing, let letter = line.first, ["A", "c", "x"].contains(letter) else {
            return refuse(PlainText.unknown(line))
        }
        let rest = line.dropFirst().trimmed
        guard let number = rest.isEmpty && listing.targets.count == 1 ? 1 : Int(rest) else {
            return refuse(rest.isEmpty ? PlainText.whichNumber(letter) : PlainText.unknown(line))
        }
        guard let target = target(number, of: listing) else { return }
        if let refusal = refusal(isRating: false) { return refuse(refusal) }
        switch (letter, target) {
        case ("x", .check(let check)): waive(check)
        case ("x", .evidence(let id)): detach(id)
        case ("c", .evidence(let id)): amend(id)
        case ("A", .action(let id)): tickOff(id)
        case ("x", .action(let id)): takeBack(id)
        case (_, .check), (_, .evidence), (_, .criterion), (_, .action): refuse(PlainText.unknown(line))
        }
    }

    private mutating func target(_ number: Int, of listing: PlainListing) -> PlainListing.Target? {
        let targets = listing.targets
        guard let target = targets[safe: number - 1] else {
            refuse(PlainText.noSuchNumber(targets.count))
            return nil
        }
        return target
    }

    private mutating func choose(_ target: PlainListing.Target) {
        switch target {
        case .criterion(let index): go(to: index)
        case .check(let check):
            switch check.scope {
            case .criterion(let index): go(to: index)
            case .level(let level):
                let index = model.catalog.criteria.indices.first {
                    model.catalog.criteria[$0].level == level
                        && model.scoreboard.outcome(ofCriterionAt: $0) == .notApplicable
                }
                if let index { go(to: index) }
            }
        case .evidence(let id): attachment(id)?.evidence.shown.map { emit(.open($0)) }
        case .action(let id): goToCriterion(of: id)
        }
    }
}
