import AssessmentModel
import Localization
import Presentation
import QualityChecks
import Scoring
import Screens

/// What the line mode records.
extension PlainSession {
    // MARK: Ratings

    mutating func rate(step: Int, at index: Int) {
        if let refusal = refusal(isRating: true) { return refuse(refusal) }
        let scale = model.catalog.scale
        if scale == .percent {
            guard let rating = Scale.percentage(String(step)) else { return refuse(WalkText.notOnScale(scale)) }
            return rate(rating, at: index)
        }
        if let refusal = model.refusal(ofStep: step, at: index) { return refuse(refusal) }
        if let rating = scale.rating(ofStep: step) { rate(rating, at: index) }
    }

    /// - Parameter goesOn: whether the next criterion comes after it.
    mutating func rate(_ rating: Rating, at index: Int, reason: String = "", goesOn: Bool = false) {
        if let refusal = model.refusal(of: rating, at: index) { return refuse(refusal) }
        let answer = model.assessment.answers[index]
        let criterion = model.catalog.criteria[index]
        if rating == .notApplicable, criterion.rules.notApplicable != .freely { return ask(.reason(index), reason) }
        if goesOn { goOnAfterwards() }
        guard !model.isSettled(rating, at: index) else {
            return say(WalkText.already(rating, on: model.catalog.scale))
        }
        rate(Judgement(rating, reason: reason), at: index, afterwards: WalkText.missing(criterion, answer, rating))
    }

    private mutating func rate(_ judgement: Judgement, at index: Int, afterwards: LocalizedString? = nil) {
        record(.record(together: model.entries(rating: judgement, at: index)), afterwards: afterwards)
    }

    mutating func clear(at index: Int) {
        guard model.assessment.answers[index].rating != nil else { return refuse(WalkText.notRated) }
        record(.rate(nil), at: index)
    }

    // MARK: Comment, parking, owner, scope

    mutating func comment(at index: Int, _ more: String) {
        if more.isEmpty {
            let answer = model.assessment.answers[index]
            if !answer.commentText.isEmpty { say(pages.comments(of: answer)) }
            if let draft, draft.criterion == model.catalog.criteria[index].id { say(PlainText.offered(draft.text)) }
        }
        ask(.comment(index), more)
    }

    private mutating func write(_ line: String, at index: Int) {
        let answer = model.assessment.answers[index]
        let id = model.catalog.criteria[index].id
        let text: String
        switch line.first {
        case "+": text = [answer.commentText, line.dropFirst().trimmed].filter { !$0.isEmpty }.joined(separator: "\n")
        case "=" where line.count == 1 && draft?.criterion == id: text = draft?.text ?? ""
        case _: text = line == Self.nothing ? "" : line
        }
        guard text != answer.commentText || answer.comment.isConflicted else { return say(PlainText.asItWas) }
        record(.comment(text), at: index, telling: text.isEmpty ? .asHistory : .instead(PlainText.commented))
        dropDraft(at: index)
    }

    /// Takes the vendor's claim over as the auditor's judgement.
    private mutating func agree(at index: Int) {
        guard let claim = model.claim(at: index) else { return refuse(model.nothingToAgreeWith) }
        let answer = model.assessment.answers[index]
        guard answer.judgement.isConflicted || answer.judgement.current?.value != claim else {
            return refuse(AuditScreenText.agreedAlready)
        }
        record(.rate(claim), at: index)
    }

    mutating func confirm(at index: Int) {
        if model.judgesBeside { return agree(at: index) }
        guard model.assessment.answers[index].confirmationCause != nil else { return refuse(WalkText.nothingToConfirm) }
        record(.toConfirm(nil), at: index, telling: .instead(WalkText.confirmed))
    }

    /// Parks the criterion, perhaps with a reason, or takes it up again.
    mutating func park(at index: Int, _ reason: String) {
        let isParked = model.assessment.answers[index].isParked && reason.isEmpty
        record(
            .flag(.parked, !isParked, reason: reason), at: index,
            telling: .instead(isParked ? WalkText.takenUp : WalkText.parked))
    }

    private mutating func assign(_ line: String, at index: Int) {
        let name = line == Self.nothing ? "" : line
        let owner = model.assessment.answers[index].owner
        guard name != (owner.current?.value ?? "") || owner.isConflicted else { return say(PlainText.asItWas) }
        record(.assign(to: name), at: index, telling: .instead(OwnerText.assigned(name)))
    }

    mutating func scope(at index: Int, _ more: String) {
        if model.scoreboard.inclusion(ofCriterionAt: index) == .notAsked {
            return refuse(ScopeText.notAsked(model.catalog.criteria[index]))
        }
        ask(.scope(index, isIncluded: model.isOutOfScope(index)), more)
    }

    private mutating func decide(_ line: String, at index: Int, isIncluded: Bool) {
        guard line != Self.nothing else {
            let isDecided = !model.assessment.answers[index].scope.heads.allSatisfy { $0.value == nil }
            return isDecided ? record(.scope(nil), at: index) : say(PlainText.asItWas)
        }
        let id = model.catalog.criteria[index].id
        record(
            .scope(ScopeDecision(isIncluded: isIncluded, reason: line)), at: index,
            telling: .instead(PromptText.decided(id, isIncluded: isIncluded)))
    }

    // MARK: Checks

    mutating func waive(_ check: Check) {
        if model.refusesWaivers { return refuse(CheckListText.refused) }
        if check.stands {
            question = .waiver(of: check.rule, check.scope)
        } else {
            record(
                .record(model.entry(.waive(check.rule.id, reason: ""), in: check.scope.slot)),
                telling: .instead(CheckListText.takenBack))
        }
    }

    // MARK: Undo

    mutating func carryOut(_ plan: Undoing.Plan) {
        switch plan {
        case .nothing(let text), .gone(let text): refuse(text)
        case .step(let step): if step.question == nil { carryOut(step) } else { question = .cover(step) }
        }
    }

    private mutating func carryOut(_ step: Undoing.Step) {
        if case .criterion(let index) = step.slot { (current, listing) = (index, nil) }
        record(step.effect, telling: .instead(step.notice))
    }

    // MARK: Answers to questions

    /// What stands for nothing, where an empty line leaves things as they are.
    static let nothing = "-"

    mutating func answer(_ question: PlainQuestion, _ line: String) {
        if line.isEmpty { return leave(question) }
        switch question {
        case .reason(let index): rate(Judgement(.notApplicable, reason: line), at: index)
        case .comment(let index): write(line, at: index)
        case .owner(let index): assign(line, at: index)
        case .scope(let index, let isIncluded): decide(line, at: index, isIncluded: isIncluded)
        case .waiver(let rule, let scope): record(.record(model.entry(.waive(rule.id, reason: line), in: scope.slot)))
        case .search: search(line)
        case .filter: filter(by: line)
        case .reasons(let indexes): record(.rate(Judgement(.notApplicable, reason: line)), at: indexes)
        case .keep: end(trial: line, question)
        case .signature: sign(line)
        case .vote: castVote(line)
        case .source(let index): attach(line, at: index)
        case .title(var evidence):
            evidence.title = line == Self.nothing ? "" : line
            self.question = .locator(evidence)
        case .locator(var evidence):
            evidence.locator = line == Self.nothing ? "" : line
            self.question = .validUntil(evidence)
        case .validUntil(let evidence): setDay(line, of: evidence)
        case .doubt(let request, let doubt): confirm(line, question) { $0.attach(request, despite: doubt) }
        case .cover(let step): confirm(line, question) { $0.carryOut(step) }
        case .leave: confirm(line, question) { $0.emit(.quit) }
        }
    }

    /// What an empty line does to a question.
    private mutating func leave(_ question: PlainQuestion) {
        switch question {
        case .title(let evidence): self.question = .locator(evidence)
        case .locator(let evidence): self.question = .validUntil(evidence)
        case .validUntil(let evidence): finish(evidence)
        case .search:
            listing = nil
            showPlace()
        case .keep: dropTried()
        case .filter: stopFiltering()
        case .reasons, .reason, .comment, .owner, .scope, .waiver, .signature, .vote, .source, .doubt, .cover, .leave:
            say(PlainText.asItWas)
        }
    }

    private mutating func confirm(_ line: String, _ question: PlainQuestion, _ act: (inout PlainSession) -> Void) {
        switch line.lowercased() {
        case "y", language("yes", "ja"): act(&self)
        case "n", language("no", "nein"): say(PlainText.asItWas)
        case _:
            refuse(PlainText.unknown(line))
            self.question = question
        }
    }

    private mutating func filter(by text: String) {
        if text == Self.nothing { return stopFiltering() }
        let finding = model.find(text)
        if let problem = finding.problem { return refuse(problem) }
        guard let first = finding.criteria.min() else { return refuse(PlainText.found(0)) }
        filter = text
        say(PlainText.found(finding.criteria.count))
        if current.map({ !finding.criteria.contains($0) }) ?? true { go(to: first) }
    }

    private mutating func stopFiltering() {
        say(filter == nil ? PlainText.asItWas : PlainText.allAgain)
        filter = nil
    }

    private mutating func end(trial line: String, _ question: PlainQuestion) {
        if ["n", language("no", "nein")].contains(line.lowercased()) { return dropTried() }
        confirm(line, question) { $0.keepTried() }
    }

    private mutating func sign(_ line: String) {
        if model.participant != nil { return refuse(VoiceText.signsNothingElse) }
        guard let name = SigningName(line) else { return refuse(SignatureText.noName) }
        guard model.access != .work(author: name.text) else { return say(PlainText.asItWas) }
        emit(.sign(as: name.text))
    }

    private mutating func search(_ text: String) {
        let finding = model.find(text)
        if let problem = finding.problem { return refuse(problem) }
        show(pages.list(of: finding))
    }

    private mutating func setDay(_ line: String, of evidence: PlainEvidence) {
        var evidence = evidence
        if line == Self.nothing {
            evidence.validUntil = nil
        } else if let day = Moments.comingDay(line, from: model.clock.today, language) {
            evidence.validUntil = day
        } else {
            refuse(EvidenceText.noDay(line))
            return question = .validUntil(evidence)
        }
        finish(evidence)
    }
}
