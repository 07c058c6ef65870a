import AssessmentModel
import CatalogFormat
import ProjectStore

/// Answers to criteria that only a profile has, seen without it.
public struct ProfileAnswers: Sendable {
    /// The profile.
    public let profile: ProjectProfile
    /// The answers against the catalogue as that profile wants it.
    public let assessment: Assessment
    /// The indexes of the profile's own criteria in that catalogue of which something is on record.
    public let criteria: [Int]

    /// The ids of these criteria.
    public var ids: Set<CriterionID> { Set(criteria.map { assessment.catalog.criteria[$0].id }) }
}

extension AssessmentReader {
    /// What is on record of criteria that the catalogue of an assessment lacks and a profile in the directory has,
    /// profile by profile: those in use last first. A criterion that several profiles have belongs to the first.
    ///
    /// - Parameter seen: the assessment as it is shown, of this project.
    public func profileAnswers(beyond seen: Assessment) -> [ProfileAnswers] {
        var missing = Set(seen.orphans.compactMap(\.target.criterion))
        guard !missing.isEmpty else { return [] }
        var uses: [String: Int] = [:]
        for (position, event) in seen.events.enumerated() {
            if case .profile(let reference?) = event.change { uses[reference.sha256] = position }
        }
        let profiles = project.keptProfiles(for: seen.details.catalogInUse).enumerated().sorted { left, right in
            let (first, second) = (uses[left.element.digest.description], uses[right.element.digest.description])
            return first == second ? left.offset < right.offset : (first ?? -1) > (second ?? -1)
        }
        return profiles.compactMap { _, profile in
            let criteria = profile.profile.criteria.map(\.criterion.id).filter { missing.contains($0) }
            guard !criteria.isEmpty else { return nil }
            missing.subtract(criteria)
            return ProfileAnswers(
                profile: profile, assessment: seen.against(profile.catalog),
                criteria: criteria.compactMap { profile.catalog.index(of: $0) }.sorted())
        }
    }
}

extension AssessmentEditor {
    /// Shows the answers in another view from now on. Nothing is recorded by that.
    public mutating func show(_ view: CatalogView) {
        switch view {
        case .inUse: assessment = assessment.against(project.profile?.catalog ?? project.catalog)
        case .asPublished: assessment = assessment.against(project.catalog)
        case .under(let profile): assessment = assessment.against(profile.catalog)
        }
    }

    /// Keeps a profile's file in the directory without using it, so that whoever reads the answers to its own criteria
    /// can read the questions. In the directory of somebody who judges, there is no place for it.
    ///
    /// - Throws: `StoreError`.
    public func keep(_ file: ProfileFile) throws(StoreError) {
        if project.audit == nil { try writer.keep(file) }
    }
}
