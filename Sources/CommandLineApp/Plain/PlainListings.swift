import AssessmentModel
import Localization
import Presentation
import QualityChecks
import Scoring
import Screens
import Snapshots

/// The lists of the line mode.
extension PlainPages {
    func list(ofCategoryAt index: Int) -> PlainListing {
        let criteria = model.catalog.categories[index].criteria
        let range = Figures.namedRange(
            model.scoreboard.tally(ofCategoryAt: index), language, of: model.assessment.voice)
        return PlainListing(
            .category(index),
            head: ["\(category(index)): \(range)"] + (criteria.isEmpty ? [OverviewText.emptyCategory[language]] : []),
            criteria.map { PlainListing.Entry(entry($0), .criterion($0)) })
    }

    func list(of finding: SearchFinding) -> PlainListing {
        PlainListing(
            .search, head: [PlainText.found(finding.criteria.count)[language]],
            finding.criteria.map { PlainListing.Entry(entry($0), .criterion($0)) })
    }

    /// The damage, then every check, the waived ones last.
    var checks: PlainListing {
        let all = model.checks.all
        let checks = all.filter(\.stands) + all.filter { !$0.stands }
        let nothing = checks.isEmpty && model.damages.lines.isEmpty ? [CheckListText.nothing[language]] : []
        let standing = model.checks.standing
        let counts = CheckListText.counts(standing: standing, waived: checks)
        return PlainListing(
            .checks, head: [labelled(PlainText.title(.checks), counts[language])] + nothing,
            model.damages.lines.map { PlainListing.Entry($0[language]) }
                + checks.map { PlainListing.Entry(line($0), .check($0)) })
    }

    private func line(_ check: Check) -> String {
        let place: String =
            switch check.scope {
            case .criterion(let index): model.catalog.criteria[index].id.text
            case .level(let level): HistoryText.name(of: .level(level))[language]
            }
        let what = "\(place): \(CheckText.what(check.cause, in: model.catalog)[language])"
        let advice = check.stands ? [CheckText.advice(check.cause, in: model.catalog)] : []
        let waiver = CheckText.waiver(of: check) { signature($0.by, $0.at) }.map { [$0] } ?? []
        return ([what] + (advice + waiver).map { $0[language] }).joined(separator: "; ")
    }

    func evidence(ofCriterionAt index: Int) -> PlainListing {
        let attachments = model.assessment.answers[index].listedAttachments
        let criterion = model.catalog.criteria[index]
        let kinds = criterion.texts.evidence.map { model.text($0) }
        let none =
            attachments.isEmpty
            ? [(model.isReview ? EvidenceListText.noneInReview : EvidenceListText.none)[language]]
                + (kinds.isEmpty ? [] : [EvidenceListText.convincing[language]] + kinds) : []
        return PlainListing(
            .evidence(index), head: [labelled(.same(criterion.id.text), EvidenceListText.title[language])] + none,
            attachments.compactMap { attachment in
                guard let setting = attachment.field.current, let evidence = attachment.shown else { return nil }
                let problem = EvidenceText.problem(
                    of: evidence, model.condition(of: evidence), in: model.assessment, today: model.clock.today)
                let conflict =
                    attachment.field.isConflicted
                    ? EvidenceListText.conflict(attachment.field.heads, isReview: model.isReview) : nil
                let parts = [
                    evidence.displayTitle, problem?[language], EvidenceText.particulars(evidence, language),
                    signature(setting.by, setting.at), conflict?[language],
                ]
                return PlainListing.Entry(
                    parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: "; "), .evidence(attachment.id))
            })
    }

    var gaps: PlainListing {
        let gaps = Gaps(of: model.scoreboard, in: model.catalog).all
        let head =
            gaps.isEmpty
            ? [GapText.none] : [GapText.count(gaps.count, gate: gaps.count { $0.holdsGate }), GapText.unit]
        return PlainListing(
            .gaps, head: head.map { $0[language] },
            gaps.map { gap in
                let criterion = model.catalog.criteria[gap.index]
                let parts = [
                    criterion.id.text, criterion.level.name[language],
                    counting(gap.counting, gap.index, gap.isConflicted),
                    GapText.gain(gap.gain, language), gap.holdsGate ? GapText.gate[language] : "",
                ]
                return PlainListing.Entry(
                    "\(joined(parts)): \(model.text(criterion.title))", .criterion(gap.index))
            })
    }

    /// The shortest way to the gate and to each tier.
    var shortest: PlainListing {
        let goals = [MinimalPath.Goal.gate] + model.catalog.tiers.map { .tier($0) }
        return PlainListing(
            .shortest, head: [],
            goals.flatMap { goal -> [PlainListing.Entry] in
                guard let path = MinimalPath(to: goal, on: model.scoreboard, in: model.catalog) else {
                    return [PlainListing.Entry(GapText.noWay(goal)[language])]
                }
                let way = GapText.way(path.criteria.count, to: goal, isSmallest: path.isSmallest)
                return [PlainListing.Entry(way[language])]
                    + path.criteria.map { PlainListing.Entry(entry($0), .criterion($0)) }
            })
    }

    /// Who did what and when, newest first: to the criterion at this index, or anywhere.
    func history(ofCriterionAt index: Int?) -> PlainListing {
        let events =
            index.map { model.assessment.history(ofCriterionAt: $0) }
            ?? model.assessment.events.sorted { $0.order < $1.order }
        return PlainListing(
            .history, head: events.isEmpty ? [HistoryText.nobody[language]] : [],
            events.reversed().filter(model.shows).map { event in
                let what = HistoryText.what(event, in: model.assessment)[language].oneLine
                let name = index == nil ? "\(HistoryText.name(of: event.target)[language]) " : ""
                return PlainListing.Entry("\(signature(event.by, event.at)): \(name)\(what)")
            })
    }

    /// Who changed what in which sitting, the latest first.
    var timeline: PlainListing {
        let (assessment, clock) = (model.assessment, model.clock)
        let sittings = Sittings(assessment)
        let entries = sittings.rows.compactMap { row -> PlainListing.Entry? in
            let events = sittings.places(of: row).map { assessment.events[Int($0)] }
            guard let first = events.first, let last = events.last else { return nil }
            switch row {
            case .sitting(let index):
                let sitting = sittings.sittings[index]
                let when = SittingText.when(sitting.first, sitting.last, clock, language)
                let count = HistoryText.count(events.count)[language]
                return PlainListing.Entry(joined([model.person(first)[language], when, count]))
            case .changes:
                let rewriting = sittings.places(of: row).first.flatMap(assessment.rewriting)
                let what =
                    events.count == 1
                    ? rewriting.map(SittingText.rewrote) ?? HistoryText.what(first, in: assessment)
                    : SittingText.what(events, in: assessment)
                let name = HistoryText.name(of: first.target)[language]
                let line = "\(Moments.time(last.at, clock)) \(name): \(what[language])"
                guard case .criterion(let criterion)? = assessment.slot(of: first.target) else {
                    return PlainListing.Entry(line.oneLine)
                }
                return PlainListing.Entry(line.oneLine, .criterion(criterion))
            }
        }
        let head = sittings.count == 0 ? HistoryText.nobody : TimelineText.counts(sittings)
        return PlainListing(.history, head: [head[language]], entries)
    }

    /// Why a figure of a category, or of all criteria, is what it is.
    func why(_ figure: Explanation.Figure, _ group: ScoreGroup) -> PlainListing {
        let explanation = Explanation(figure, of: group, on: model.scoreboard, model.assessment)
        let title = group.category.map(category) ?? ExplanationText.all[language]
        let others = Explanation.Figure.allCases.map { other in
            let value = other.value(of: model.scoreboard.tally(of: group))
            return "\(other.name[language]) \(NumberText.percent(value, language))"
        }
        let columns = ExplanationText.columns
        let contributions = explanation.contributions.map { contribution in
            let numbers = [
                (columns.of, NumberText.text(contribution.weight, language)),
                (columns.brings, NumberText.text(contribution.points, language)),
                (columns.share, NumberText.percent(contribution.share, language)),
            ].map { "\($0[language]) \($1)" }
            let parts =
                [counting(contribution.counting, contribution.index, contribution.isConflicted)] + numbers
            return PlainListing.Entry(
                "\(model.catalog.criteria[contribution.index].id): \(joined(parts))", .criterion(contribution.index))
        }
        return PlainListing(
            .why,
            head: ["\(ExplanationText.title(figure)[language]), \(title)"] + formula(of: explanation) + [
                others.joined(separator: ", "),
                "\(ExplanationText.strict[language]) \(NumberText.percent(explanation.strict, language))",
            ],
            contributions
                + left(out: ExplanationText.notApplicable, explanation.notApplicable.map { ($0.index, $0.reason) })
                + left(out: ExplanationText.leftOpen, explanation.leftOpen.map { ($0, "") })
                + left(out: ExplanationText.unproven, explanation.unproven.map { ($0, "") })
                + left(out: ExplanationText.outOfScope, explanation.outOfScope.map { ($0.index, $0.reason) }))
    }

    private func formula(of explanation: Explanation) -> [String] {
        let formula = FormulaText(of: explanation, in: model.catalog)
        var lines = formula.parts(language).map { ($0.lead + $0.words).trimmed }
        if let last = lines.popLast() { lines.append("\(last) \(numbers(explanation, formula))") }
        return lines + (formula.note.map { [$0[language]] } ?? [])
    }

    private func numbers(_ explanation: Explanation, _ formula: FormulaText) -> String {
        guard explanation.value != nil else { return FormulaText.noResult[language] }
        let (above, below) = (explanation.numerator, explanation.denominator)
        return formula.numbers(NumberText.operand(above, language), NumberText.operand(below, language))[language]
            + NumberText.percent(explanation.value, language)
    }

    private func left(out title: LocalizedString, _ entries: [(index: Int, reason: String)]) -> [PlainListing.Entry] {
        guard !entries.isEmpty else { return [] }
        return [PlainListing.Entry(labelled(title, "\(entries.count)"))]
            + entries.map { entry in
                let criterion = model.catalog.criteria[entry.index]
                let reason = entry.reason.isEmpty ? "" : "; \(entry.reason.oneLine)"
                return PlainListing.Entry(
                    "\(criterion.id): \(model.text(criterion.title))\(reason)", .criterion(entry.index))
            }
    }

    private func counting(_ counting: Explanation.Counting, _ index: Int, _ isConflicted: Bool) -> String {
        RatingText.name(
            counting, model.assessment.answers[index].rating, on: model.catalog.scale, isConflicted: isConflicted)[
                language]
    }

    private func joined(_ parts: [String]) -> String { parts.filter { !$0.isEmpty }.joined(separator: ", ") }
}
