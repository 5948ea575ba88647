// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// How a request looks on the wire: Kibana's header rules, and the only place where a credential is attached.

#include <QIODevice>
#include <QNetworkRequest>

#include "models/kibana/request.h"
#include "models/kibana/target.h"

namespace reeve {

// Redirects are never followed, no cookies and no cached logins are used, and bodies come as gzip for us to inflate.
// The credential is attached only where mayCarrySecret(target.address).
QNetworkRequest wireRequest(const Target &target, const ApiRequest &request);

// A body that can be read once. Qt sends a request again by itself when a connection closes without an answer,
// which would create a second case; from a body that cannot be rewound it cannot.
class SingleUseBody final : public QIODevice
{
public:
    explicit SingleUseBody(QByteArray bytes, QObject *parent = nullptr);

    bool isSequential() const override { return true; }
    bool seek(qint64) override { return false; }
    bool reset() override { return false; }
    qint64 bytesAvailable() const override;

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 maxSize) override;

private:
    QByteArray m_bytes;
    qsizetype m_read = 0;
};

}
