import AssessmentModel
import Glibc
import JSON
import Localization
import ProjectStore
import Screens

/// A user's files outside any project. Source: XDG Base Directory Specification.
struct UserFiles {
    /// `$XDG_STATE_HOME/cpo`, else `~/.local/state/cpo`; nil without a home directory.
    let folder: String?

    static let mostRecents = 20

    /// The user's safety copies.
    var state: LocalState { LocalState(folder) }

    private let environment: CommandEnvironment

    init(_ environment: CommandEnvironment) {
        self.environment = environment
        if let state = environment["XDG_STATE_HOME"], state.hasPrefix("/") {
            folder = state + "/cpo"
        } else {
            folder = Self.home(environment).map { $0 + "/.local/state/cpo" }
        }
    }

    /// `$XDG_CONFIG_HOME/cpo/config`, else `~/.config/cpo/config`; nil where the user has no home.
    var configPath: String? {
        if let folder = environment["XDG_CONFIG_HOME"], folder.hasPrefix("/") { return folder + "/cpo/config" }
        return Self.home(environment).map { $0 + "/.config/cpo/config" }
    }

    /// The user's configuration.
    ///
    /// - Throws: `ConfigError`.
    func readConfig() throws(ConfigError) -> ConfigFile {
        try configPath.map { path throws(ConfigError) in try ConfigFile.read(path) } ?? ConfigFile()
    }

    /// The user's configuration, for a program that cannot start without it.
    ///
    /// - Throws: `Failure`.
    func config() throws(Failure) -> ConfigFile {
        do throws(ConfigError) {
            return try readConfig()
        } catch {
            throw Failure(.io, ConfigText.line(error))
        }
    }

    private static func home(_ environment: CommandEnvironment) -> String? {
        if let home = environment["HOME"], home.hasPrefix("/") { return home }
        return getpwuid(getuid())?.pointee.pw_dir.map { String(cString: $0) }
    }

    /// The path with a leading `~` or `~/` replaced by the user's home.
    func expanded(_ path: String) -> String {
        guard path == "~" || path.hasPrefix("~/"), let home = Self.home(environment) else { return path }
        return home + path.dropFirst()
    }

    /// The absolute path, whether or not it exists.
    func absolute(_ path: String) -> String {
        let path = expanded(path)
        guard !path.hasPrefix("/"), let here = getcwd(nil, 0) else { return path }
        defer { free(here) }
        return String(cString: here) + "/" + path
    }

    // MARK: Recent assessments

    /// The assessments opened last, latest first. An unreadable list counts as empty: it is only a convenience.
    var recents: [RecentAssessment] {
        guard let folder, let storage = try? DirectoryStorage(folder),
            let bytes = try? storage.bytes(of: Self.recentsFile, limit: 1 << 20),
            let list = try? JSONParser().parse(bytes)["recent"]
        else { return [] }
        return list.elements.compactMap { entry in
            guard let path = entry["path"]?.string, let subject = entry["subject"]?.string,
                let opened = entry["opened"]?.string.flatMap({ Timestamp($0) })
            else { return nil }
            return RecentAssessment(path: path, subject: subject, opened: opened)
        }
    }

    private static let recentsFile = "recent.json"

    /// Puts an assessment at the top of the list.
    func remember(_ recent: RecentAssessment) {
        save([recent] + recents.filter { $0.path != recent.path })
    }

    /// Removes an assessment from the list and returns the rest.
    func forget(path: String) -> [RecentAssessment] {
        let kept = recents.filter { $0.path != path }
        save(kept)
        return kept
    }

    // MARK: The name to sign with

    private static let nameFile = "name.json"

    /// The name last chosen to sign with; nil if none was.
    var signingName: String? {
        guard let folder, let storage = try? DirectoryStorage(folder),
            let bytes = try? storage.bytes(of: Self.nameFile, limit: 1 << 12),
            let name = try? JSONParser().parse(bytes)["name"]?.string
        else { return nil }
        return SigningName(name)?.text
    }

    /// Keeps the name to sign with for the next start.
    ///
    /// - Returns: why the next start will not sign with it; nil if it will.
    func keep(signingName name: String) -> LocalizedString? {
        var writer = JSONWriter(pretty: true)
        writer.object { $0.member("name", name) }
        write(writer.bytes, to: Self.nameFile)
        if signingName != name { return EnvironmentText.nameNotKept(name) }
        guard let named = environment[Person.variable], !named.isEmpty else { return nil }
        return EnvironmentText.nameOverridden(name, by: Person.variable)
    }

    // MARK: Resume points of reviews

    private static func placeFile(_ project: String) -> String? {
        let isPlain = (1...64).contains(project.utf8.count) && project.allSatisfy { $0.isASCII && $0.isHexDigit }
        return isPlain ? "review-\(project).json" : nil
    }

    /// Where the user was when they last reviewed the project with this id.
    func place(inReviewOf project: String) -> ResumePoint? {
        guard let folder, let name = Self.placeFile(project), let storage = try? DirectoryStorage(folder),
            let bytes = try? storage.bytes(of: name, limit: 1 << 16), let value = try? JSONParser().parse(bytes)
        else { return nil }
        var members: [String: String] = [:]
        for member in value.members { members[member.key] = member.value.string }
        return ResumePoint(members: members)
    }

    func keep(_ place: ResumePoint, inReviewOf project: String) {
        guard let name = Self.placeFile(project) else { return }
        var writer = JSONWriter(pretty: true)
        writer.object { writer in
            for (key, value) in place.members.sorted(by: { $0.key < $1.key }) { writer.member(key, value) }
        }
        write(writer.bytes, to: name)
    }

    private func write(_ bytes: [UInt8], to name: String) {
        guard let folder else { return }
        Self.makeFolders(folder)
        guard let storage = try? DirectoryStorage(folder) else { return }
        Leftovers.removeFiles(in: storage, prefix: "\(name).")
        try? storage.replace(name, with: bytes, through: "\(name).\(getpid())")
    }

    private func save(_ recents: [RecentAssessment]) {
        var writer = JSONWriter(pretty: true)
        writer.object { writer in
            writer.key("recent")
            writer.array { writer in
                for recent in recents.prefix(Self.mostRecents) {
                    writer.object { writer in
                        writer.member("path", recent.path)
                        writer.member("subject", recent.subject)
                        writer.member("opened", recent.opened.text)
                    }
                }
            }
        }
        write(writer.bytes, to: Self.recentsFile)
    }

    private static func makeFolders(_ path: String) {
        var made = ""
        for part in path.split(separator: "/") {
            made += "/" + part
            mkdir(made, 0o700)
        }
    }
}
