import AssessmentModel
import ProjectStore
import Reports

extension ReportOrigin.Project {
    /// The project, with its subject as of the moment reported on.
    init(_ info: ProjectInfo, _ subject: Subject) {
        self.init(id: info.id, subject, extractOf: info.extract?.project)
    }
}

extension ReportOrigin.ProfileName {
    /// The profile, identified by the hash of its file.
    init(_ profile: ProjectProfile) { self.init(id: profile.profile.id, sha256: profile.digest.description) }
}
