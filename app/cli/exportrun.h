// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// One run of --export-endpoints: asks for the space, reads the fleet, writes the file, and says what is not in it.

#include <QObject>
#include <memory>

#include "app/cli/commandline.h"
#include "app/cli/emptyfleet.h"
#include "app/cli/progressline.h"
#include "app/cli/spacequestion.h"
#include "models/endpoints/export/endpointexporter.h"
#include "models/endpoints/reading/documentspool.h"
#include "models/endpoints/reading/fleetloader.h"
#include "models/profiles/profile.h"

namespace reeve {

class ExportRun : public QObject
{
    Q_OBJECT
public:
    ExportRun(const CommandLine &line, Profile profile, Target target);

    void start(); // ended() follows

Q_SIGNALS:
    void ended(int exitStatus);

private:
    void onLoaderChanged();
    void onRefused(const ApiRequest &request, const ApiError &error);
    void onSpaceMissing(const ApiRequest &request, const ApiError &error, const QStringList &listed);
    void onEmptyExplained(const Diagnosis &reason);
    bool isSpoolBroken();
    int writeAndReport();
    ExportOutcome writeRows();
    int write();
    void reportFleetChange() const;
    int reportDifference() const;
    void end(int exitStatus);

    CommandLine m_line;
    Profile m_profile;
    Client m_client;
    EndpointQuery m_query{};
    std::unique_ptr<DocumentSpool> m_spool{}; // null: columns are exported
    FleetLoader m_loader;
    SpaceQuestion m_space;
    std::unique_ptr<EmptyFleet> m_empty{};
    bool m_isSpaceKnown = true;
    bool m_hasEnded = false;
    ProgressLine m_progress{};
};

}
