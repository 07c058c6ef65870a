extension Sandbox {
    /// Writes a profile with other demands than the bundled catalogue's, as `oem-x.yaml`.
    func writeProfile() throws {
        try write(
            """
            format: 1
            profile: oem-x
            title: OEM X
            catalog: openness
            levels: {IFC-02: may}
            leaveOut: {INF-09: "We run no own data centre.\\e[31m"}
            criteria:
              - id: X-01
                category: interfaces
                level: shall
                title: Portal
                statement: The product delivers to our portal.
                why: Mail is typed in again.
                met: A document arrives.
                verify: Deliver one.

            """, to: "oem-x.yaml")
    }
}
