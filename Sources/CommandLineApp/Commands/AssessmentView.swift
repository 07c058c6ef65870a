import AssessmentModel
import Localization
import Presentation
import ProjectStore
import Reports
import Scoring
import Snapshots
import Workspace

/// An assessment as a command looks at it: today or as it was, under a profile or as the catalogue has it.
struct AssessmentView {
    /// The answers under the profile, if there is one.
    let assessment: Assessment
    /// The same answers as the catalogue has them.
    let untailored: Assessment
    /// The profile looked under; nil for the catalogue as it is.
    let profile: ProjectProfile?
    /// The day that evidence has to be valid on.
    let day: CalendarDay
    /// The milestone looked at; nil for any other moment.
    let milestone: String?
    /// "as of 1 May 2026"; nil for today.
    let moment: LocalizedString?

    /// What JSON says of its figures.
    func basis(_ model: ScoringModel) -> ReportOrigin.Basis {
        ReportOrigin.Basis(model, on: day, milestone: milestone)
    }
}

extension AssessmentReader {
    /// The assessment as the options want it seen.
    func view(
        _ profile: ProfileOption, _ moment: MomentOption, in context: CommandContext
    ) throws(Failure) -> AssessmentView {
        guard let name = moment.asOf else {
            let profile = try self.profile(profile)
            return AssessmentView(
                assessment: assessment(in: CatalogView(profile)), untailored: assessment, profile: profile,
                day: context.today, milestone: nil, moment: nil)
        }
        let found = try self.moment(named: name, by: context.clock())
        let then = assessment.asOf(found.moment)
        let seen: ProjectProfile? =
            profile.noProfile || profile.profile != nil
            ? try self.profile(profile) : project.profile(then.details.profileInUse)
        return AssessmentView(
            assessment: seen.map { then.against($0.catalog) } ?? then, untailored: then, profile: seen, day: found.day,
            milestone: found.milestone,
            moment: LocalizedString { language in
                let day = Moments.text(found.day, language)
                guard let milestone = found.milestone else { return language("as of \(day)", "Stand \(day)") }
                return language("at milestone \(milestone), \(day)", "beim Meilenstein \(milestone), \(day)")
            })
    }

    /// The end of a day, or a milestone.
    private func moment(
        named name: String, by clock: Clock
    ) throws(Failure) -> (moment: Moment, day: CalendarDay, milestone: String?) {
        if let day = CalendarDay(name) { return (.time(clock.end(of: day)), day, nil) }
        let milestones = assessment.details.milestones
        let match = Names.match(name, in: milestones.map(\.name)) ?? name
        guard let moment = assessment.moment(ofMilestone: match),
            let milestone = milestones.last(where: { $0.name == match })?.milestone,
            let event = assessment.events.first(where: { $0.id == milestone.id })
        else { throw Failure(.usage, CommandText.unknownMoment(name, milestones.map(\.name))) }
        return (moment, event.at.day(secondsFromGMT: clock.secondsFromGMT(event.at)), match)
    }
}
