// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Builds the network request for an ApiRequest: the headers that Kibana requires, and the credential. The only place
// that attaches a credential.

#include <QIODevice>
#include <QNetworkRequest>

#include "models/kibana/request.h"
#include "models/kibana/target.h"

namespace reeve {

// Redirects are not followed, cookies and cached logins are not used, and the body of the answer may be gzip, which the
// caller inflates. The credential is attached only where mayCarrySecret(target.address).
QNetworkRequest wireRequest(const Target &target, const ApiRequest &request);

// A request body that can be read once. When a connection closes without an answer, Qt sends the request again by
// itself, which would create a second case; it cannot do so with a body that cannot be rewound.
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
