import AssessmentModel
import Localization
import Presentation
import ProjectStore
import Reports
import Scoring
import Snapshots
import Workspace

/// The assessment a command reports on: today or at an earlier moment, with or without a profile.
struct AssessmentView {
    /// The assessment under the profile, if any.
    let assessment: Assessment
    /// The same assessment without the profile.
    let untailored: Assessment
    /// Nil for the untailored catalogue.
    let profile: ProjectProfile?
    /// The day on which evidence must be valid.
    let day: CalendarDay
    /// Nil unless the moment is a milestone.
    let milestone: String?
    /// "as of 1 May 2026"; nil for today.
    let moment: LocalizedString?

    /// The basis of its figures, for JSON.
    ///
    /// - Parameter party: whose judgement counts, as `--party` calls it.
    func basis(_ model: ScoringModel, of party: String = Party.vendor.identifier) -> ReportOrigin.Basis {
        ReportOrigin.Basis(model, of: party, on: day, milestone: milestone)
    }

    /// The same, as a party judges.
    func inVoice(of party: Party) -> AssessmentView {
        guard party != assessment.voice else { return self }
        return AssessmentView(
            assessment: assessment.inVoice(of: party), untailored: untailored.inVoice(of: party), profile: profile,
            day: day, milestone: milestone, moment: moment)
    }
}

extension AssessmentReader {
    /// Applies the option for the profile, and a moment: a day or the name of a milestone; nil for now.
    func view(
        _ profile: ProfileOption, asOf name: String?, in context: CommandContext
    ) throws(Failure) -> AssessmentView {
        guard let name else {
            let profile = try self.profile(profile)
            return AssessmentView(
                assessment: assessment(in: CatalogView(profile)), untailored: assessment, profile: profile,
                day: context.today, milestone: nil, moment: nil)
        }
        let found = try self.moment(named: name, by: context.clock())
        let then = assessment(asOf: found.moment)
        let seen: ProjectProfile? =
            profile.noProfile || profile.profile != nil
            ? try self.profile(profile) : project.profile(then.details.profileInUse, for: then.details.catalogInUse)
        return AssessmentView(
            assessment: seen.map { then.against($0.catalog) } ?? then, untailored: then, profile: seen, day: found.day,
            milestone: found.milestone,
            moment: LocalizedString { language in
                let day = Moments.text(found.day, language)
                guard let milestone = found.milestone else { return language("as of \(day)", "Stand \(day)") }
                return language("at milestone \(milestone), \(day)", "beim Meilenstein \(milestone), \(day)")
            })
    }

    /// The moment before everything that happened since a day, inclusive, or since a milestone.
    func moment(since name: String, by clock: Clock) throws(Failure) -> Moment {
        if let day = CalendarDay(name) { return .time(clock.end(before: day)) }
        return try moment(named: name, by: clock).moment
    }

    /// Resolves a day, meaning its end, or a milestone.
    private func moment(
        named name: String, by clock: Clock
    ) throws(Failure) -> (moment: Moment, day: CalendarDay, milestone: String?) {
        if let day = CalendarDay(name) { return (.time(clock.end(of: day)), day, nil) }
        let milestones = assessment.details.milestones
        let match = Names.match(name, in: milestones.map(\.name)) ?? name
        guard let milestone = milestones.last(where: { $0.name == match })?.milestone,
            let event = assessment.events.first(where: { $0.id == milestone.id })
        else { throw Failure(.usage, CommandText.unknownMoment(name, milestones.map(\.name))) }
        return (.event(event.order), event.at.day(secondsFromGMT: clock.secondsFromGMT(event.at)), match)
    }
}
