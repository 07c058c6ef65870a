import Sealing

/// The programs of this machine that sign, check signatures and read time stamps.
struct SealingPrograms {
    let ssh: SSHKeygen
    let openssl: OpenSSL

    /// How ssh-keygen reaches keys in hardware and asks without a terminal; and the time zone of days in a list of
    /// signers.
    private static let kept = ["SSH_ASKPASS_REQUIRE", "SSH_SK_PROVIDER", "TZ"]

    init(_ environment: CommandEnvironment) {
        ssh = SSHKeygen(Self.program("ssh-keygen", environment))
        openssl = OpenSSL(Self.program("openssl", environment))
    }

    private static func program(_ name: String, _ environment: CommandEnvironment) -> ExternalProgram {
        let installed = InstalledProgram(name, environment, keeping: kept)
        return ExternalProgram { arguments, input in
            var files: [TemporaryFile] = []
            func path(of content: [UInt8]) -> String? {
                guard let file = TemporaryFile(named: "content", content: content, environment) else { return nil }
                files.append(file)
                return file.path
            }
            var words: [String] = []
            for argument in arguments {
                switch argument {
                case .text(let text): words.append(text)
                case .file(let content):
                    guard let path = path(of: content) else { return noFiles(environment) }
                    words.append(path)
                }
            }
            guard let input = input.isEmpty ? "/dev/null" : path(of: input) else { return noFiles(environment) }
            let output = installed.run(words, input: input).map { output in
                ExternalProgram.Output(
                    code: output.code, output: output.output, complaint: String(decoding: output.errors, as: UTF8.self))
            }
            // They are needed until here.
            withExtendedLifetime(files) {}
            return output
        }
    }

    private static func noFiles(_ environment: CommandEnvironment) -> ExternalProgram.Output {
        let folder = TemporaryFolder.parent(environment)
        return ExternalProgram.Output(code: 1, output: [], complaint: "No temporary file can be made in \(folder).")
    }
}
