import AssessmentModel
import ProjectStore
import Reports

extension ReportOrigin.Project {
    /// The assessment as its directory names it, and its subject at the moment that is looked at.
    init(_ info: ProjectInfo, _ subject: Subject) { self.init(id: info.id, subject) }
}

extension ReportOrigin.ProfileName {
    /// The profile, by the hash of its file.
    init(_ profile: ProjectProfile) { self.init(id: profile.profile.id, sha256: profile.digest.description) }
}
