// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/wizard/pastedlines.h"

namespace reeve::test {

namespace {

constexpr PastedLine lines[] = {
    {"curl", "curl -u elastic:hunter2Pw9 https://kibana.example.com:5601/s/soc/api/status",
        "https://kibana.example.com:5601", "elastic", "hunter2Pw9"},
    {"curl in a cluster", "curl -sku elastic:hunter2Pw9 https://kibana.example.com:5601/s/soc/api/status",
        "https://kibana.example.com:5601", "elastic", "hunter2Pw9"},
    {"curl with the value attached", "curl -uelastic:hunter2Pw9 https://kibana.example.com:5601/s/soc/api/status",
        "https://kibana.example.com:5601", "elastic", "hunter2Pw9"},
    {"curl with a long option", "curl --user 'elastic:hunter2Pw9' https://kibana.example.com:5601/s/soc/api/status",
        "https://kibana.example.com:5601", "elastic", "hunter2Pw9"},
    {"curl with an equals sign", "curl --user=elastic:hunter2Pw9 https://kibana.example.com:5601/s/soc/api/status",
        "https://kibana.example.com:5601", "elastic", "hunter2Pw9"},
    {"curl with user and password in the URL",
        "curl https://elastic:hunter2Pw9@kibana.example.com:5601/s/soc/api/status", "https://kibana.example.com:5601",
        "elastic", "hunter2Pw9"},
    {"curl with a Basic header",
        "curl -H 'Authorization: Basic ZWxhc3RpYzpodW50ZXIyUHc5' https://kibana.example.com:5601/s/soc/api/status",
        "https://kibana.example.com:5601", "elastic", "hunter2Pw9"},
    {"curl with a key",
        R"(curl -X GET "https://kibana.example.com:5601/s/soc/api/status" -H "Authorization: ApiKey aGVsZG91dDpTM2NyM3RIZWxkT3V0S2V5" -H "kbn-xsrf: true")",
        "https://kibana.example.com:5601", "", "aGVsZG91dDpTM2NyM3RIZWxkT3V0S2V5"},
    {"curl with a key of Elastic Cloud",
        R"(curl "https://kibana.example.com:5601/s/soc/api/status" -H "Authorization: ApiKey essu_T3BlblNlc2FtZU9wZW4x")",
        "https://kibana.example.com:5601", "", "essu_T3BlblNlc2FtZU9wZW4x"},
    {"curl over lines", R"(curl -s \
  -H 'Authorization: ApiKey aGVsZG91dDpTM2NyM3RIZWxkT3V0S2V5' \
  'https://kibana.example.com:5601/s/soc/api/status')",
        "https://kibana.example.com:5601", "", "aGVsZG91dDpTM2NyM3RIZWxkT3V0S2V5"},
    {"curl with a path", "/usr/bin/curl -u elastic:hunter2Pw9 https://kibana.example.com:5601/s/soc/api/status",
        "https://kibana.example.com:5601", "elastic", "hunter2Pw9"},
    {"curl.exe", "curl.exe -u elastic:hunter2Pw9 https://kibana.example.com:5601/s/soc/api/status",
        "https://kibana.example.com:5601", "elastic", "hunter2Pw9"},
    {"curl.exe with a path",
        R"(C:\Windows\System32\curl.exe -u elastic:hunter2Pw9 https://kibana.example.com:5601/s/soc/api/status)",
        "https://kibana.example.com:5601", "elastic", "hunter2Pw9"},
    {"curl.exe at a prompt",
        R"(C:\Users\jo>curl.exe -u elastic:hunter2Pw9 https://kibana.example.com:5601/s/soc/api/status)",
        "https://kibana.example.com:5601", "elastic", "hunter2Pw9"},
    {"carets", R"(curl ^"https://kibana.example.com:5601/s/soc/api/status^" ^
  -H ^"accept: */*^" ^
  -H ^"authorization: ApiKey aGVsZG91dDpTM2NyM3RIZWxkT3V0S2V5^" ^
  --compressed)",
        "https://kibana.example.com:5601", "", "aGVsZG91dDpTM2NyM3RIZWxkT3V0S2V5"},
    {"carets and a cookie", R"(curl ^"https://kibana.example.com:5601/s/soc/api/status^" ^
  -b ^"sid=t0kenT0kenT0ken^" ^
  -H ^"authorization: ApiKey aGVsZG91dDpTM2NyM3RIZWxkT3V0S2V5^")",
        "https://kibana.example.com:5601", "", "aGVsZG91dDpTM2NyM3RIZWxkT3V0S2V5"},
    {"carets and only a cookie", R"(curl ^"https://kibana.example.com:5601/s/soc/api/status^" ^
  -b ^"sid=t0kenT0kenT0ken^")",
        "https://kibana.example.com:5601", "", ""},
    {"old carets", R"(curl "https://kibana.example.com:5601/s/soc/api/status" ^
 -H "Authorization: ApiKey aGVsZG91dDpTM2NyM3RIZWxkT3V0S2V5" --compressed)",
        "https://kibana.example.com:5601", "", "aGVsZG91dDpTM2NyM3RIZWxkT3V0S2V5"},
    {"quotes of bash",
        "curl $'https://kibana.example.com:5601/s/soc/api/status' -H $'Authorization: ApiKey "
        "aGVsZG91dDpTM2NyM3RIZWxkT3V0S2V5' -H $'kbn-xsrf: true'",
        "https://kibana.example.com:5601", "", "aGVsZG91dDpTM2NyM3RIZWxkT3V0S2V5"},
    {"sudo", "sudo curl -u elastic:hunter2Pw9 https://kibana.example.com:5601/s/soc/api/status",
        "https://kibana.example.com:5601", "elastic", "hunter2Pw9"},
    {"time and env", "time env -u X curl -u elastic:hunter2Pw9 https://kibana.example.com:5601/s/soc/api/status",
        "https://kibana.example.com:5601", "elastic", "hunter2Pw9"},
    {"a prompt", "jo@laptop:~$ curl -u elastic:hunter2Pw9 https://kibana.example.com:5601/s/soc/api/status",
        "https://kibana.example.com:5601", "elastic", "hunter2Pw9"},
    {"a prompt of root", "# curl -u elastic:hunter2Pw9 https://kibana.example.com:5601/s/soc/api/status",
        "https://kibana.example.com:5601", "elastic", "hunter2Pw9"},
    {"docker run",
        "docker run --rm curlimages/curl -sk -u elastic:hunter2Pw9 https://kibana.example.com:5601/s/soc/api/status",
        "https://kibana.example.com:5601", "elastic", "hunter2Pw9"},
    {"docker exec",
        "docker exec -it kibana curl -u elastic:hunter2Pw9 https://kibana.example.com:5601/s/soc/api/status",
        "https://kibana.example.com:5601", "elastic", "hunter2Pw9"},
    {"podman",
        "podman run --rm docker.io/curlimages/curl:latest -u elastic:hunter2Pw9 "
        "https://kibana.example.com:5601/s/soc/api/status",
        "https://kibana.example.com:5601", "elastic", "hunter2Pw9"},
    {"kubectl exec",
        "kubectl exec -n elk kibana-0 -- curl -sk -u elastic:hunter2Pw9 https://localhost:5601/kibana/api/status",
        "https://localhost:5601/kibana", "elastic", "hunter2Pw9"},
    {"kubectl exec with a shell",
        R"(kubectl exec kibana-0 -- sh -c "curl -u 'elastic:hunter2Pw9' https://kibana.example.com:5601/s/soc/api/status")",
        "https://kibana.example.com:5601", "elastic", "hunter2Pw9"},
    {"ssh", "ssh admin@host 'curl -u elastic:hunter2Pw9 https://kibana.example.com:5601/s/soc/api/status'",
        "https://kibana.example.com:5601", "elastic", "hunter2Pw9"},
    {"bash -c", "bash -c 'curl -u elastic:hunter2Pw9 https://kibana.example.com:5601/s/soc/api/status'",
        "https://kibana.example.com:5601", "elastic", "hunter2Pw9"},
    {"a pipe", "curl -su elastic:hunter2Pw9 https://kibana.example.com:5601/s/soc/api/status | jq .",
        "https://kibana.example.com:5601", "elastic", "hunter2Pw9"},
    {"an option nobody knows",
        "curl --brand-new thing -u elastic:hunter2Pw9 https://kibana.example.com:5601/s/soc/api/status",
        "https://kibana.example.com:5601", "elastic", "hunter2Pw9"},
    {"a token", "curl -H 'Authorization: Bearer t0kenT0kenT0ken' https://kibana.example.com:5601/s/soc/api/status",
        "https://kibana.example.com:5601", "", ""},
    {"a token in an option", "curl --oauth2-bearer t0kenT0kenT0ken https://kibana.example.com:5601/s/soc/api/status",
        "https://kibana.example.com:5601", "", ""},
    {"a proxy with a password",
        "curl -x http://jo:hunter2Pw9@proxy:3128 https://kibana.example.com:5601/s/soc/api/status",
        "https://kibana.example.com:5601", "", ""},
    {"a proxy's user",
        "curl --proxy proxy:3128 --proxy-user jo:hunter2Pw9 https://kibana.example.com:5601/s/soc/api/status",
        "https://kibana.example.com:5601", "", ""},
    {"a key's passphrase",
        "curl --cert me.pem --key me.key --pass hunter2Pw9 https://kibana.example.com:5601/s/soc/api/status",
        "https://kibana.example.com:5601", "", ""},
    {"a body with a password",
        R"(curl -X POST https://kibana.example.com:5601/s/soc/api/status -d '{"password": "hunter2Pw9"}')",
        "https://kibana.example.com:5601", "", ""},
    {"no URL", "curl -u elastic:hunter2Pw9", "", "elastic", "hunter2Pw9"},
    {"wget", "wget -qO- --user=elastic --password=hunter2Pw9 https://kibana.example.com:5601/s/soc/api/status",
        "https://kibana.example.com:5601", "elastic", "hunter2Pw9"},
    {"wget with words",
        "wget --http-user elastic --http-password hunter2Pw9 https://kibana.example.com:5601/s/soc/api/status",
        "https://kibana.example.com:5601", "elastic", "hunter2Pw9"},
    {"wget with a header",
        "wget --header='Authorization: ApiKey aGVsZG91dDpTM2NyM3RIZWxkT3V0S2V5' "
        "https://kibana.example.com:5601/s/soc/api/status",
        "https://kibana.example.com:5601", "", "aGVsZG91dDpTM2NyM3RIZWxkT3V0S2V5"},
    {"HTTPie", "http -v --auth elastic:hunter2Pw9 https://kibana.example.com:5601/s/soc/api/status",
        "https://kibana.example.com:5601", "elastic", "hunter2Pw9"},
    {"HTTPie with a short option",
        "https -a elastic:hunter2Pw9 GET https://kibana.example.com:5601/s/soc/api/status kbn-xsrf:true",
        "https://kibana.example.com:5601", "elastic", "hunter2Pw9"},
    {"HTTPie with a header",
        R"(http https://kibana.example.com:5601/s/soc/api/status "Authorization:ApiKey aGVsZG91dDpTM2NyM3RIZWxkT3V0S2V5")",
        "https://kibana.example.com:5601", "", "aGVsZG91dDpTM2NyM3RIZWxkT3V0S2V5"},
    {"HTTPie with a token", "http -A bearer -a t0kenT0kenT0ken https://kibana.example.com:5601/s/soc/api/status",
        "https://kibana.example.com:5601", "", ""},
    {"xh", "xh -a elastic:hunter2Pw9 https://kibana.example.com:5601/s/soc/api/status",
        "https://kibana.example.com:5601", "elastic", "hunter2Pw9"},
    {"PowerShell",
        R"(Invoke-RestMethod -Uri "https://kibana.example.com:5601/s/soc/api/status" -Headers @{ "Authorization" = "ApiKey aGVsZG91dDpTM2NyM3RIZWxkT3V0S2V5" })",
        "https://kibana.example.com:5601", "", "aGVsZG91dDpTM2NyM3RIZWxkT3V0S2V5"},
    {"PowerShell with backticks", R"(Invoke-WebRequest `
  -Uri 'https://kibana.example.com:5601/s/soc/api/status' `
  -Headers @{ Authorization = 'ApiKey aGVsZG91dDpTM2NyM3RIZWxkT3V0S2V5' })",
        "https://kibana.example.com:5601", "", "aGVsZG91dDpTM2NyM3RIZWxkT3V0S2V5"},
    {"PowerShell with variables",
        "$h = @{ 'Authorization' = 'ApiKey aGVsZG91dDpTM2NyM3RIZWxkT3V0S2V5' }; irm -Uri "
        "https://kibana.example.com:5601/s/soc/api/status -Headers $h",
        "https://kibana.example.com:5601", "", "aGVsZG91dDpTM2NyM3RIZWxkT3V0S2V5"},
    {"PowerShell's curl",
        R"(curl -Uri https://kibana.example.com:5601/s/soc/api/status -Headers @{ Authorization = "ApiKey aGVsZG91dDpTM2NyM3RIZWxkT3V0S2V5" })",
        "https://kibana.example.com:5601", "", "aGVsZG91dDpTM2NyM3RIZWxkT3V0S2V5"},
    {"fetch of a browser", R"(fetch("https://kibana.example.com:5601/s/soc/api/status", {
  "headers": { "authorization": "ApiKey aGVsZG91dDpTM2NyM3RIZWxkT3V0S2V5" } });)",
        "https://kibana.example.com:5601", "", "aGVsZG91dDpTM2NyM3RIZWxkT3V0S2V5"},
    {"Python", "requests.get('https://kibana.example.com:5601/s/soc/api/status', auth=('elastic', 'hunter2Pw9'))",
        "https://kibana.example.com:5601", "elastic", "hunter2Pw9"},
    {"Python's client",
        R"(Elasticsearch("https://kibana.example.com:5601", api_key="aGVsZG91dDpTM2NyM3RIZWxkT3V0S2V5"))",
        "https://kibana.example.com:5601", "", "aGVsZG91dDpTM2NyM3RIZWxkT3V0S2V5"},
    {"terraform", R"(kibana {
  endpoints = ["https://kibana.example.com:5601"]
  api_key = "aGVsZG91dDpTM2NyM3RIZWxkT3V0S2V5"
})",
        "https://kibana.example.com:5601", "", "aGVsZG91dDpTM2NyM3RIZWxkT3V0S2V5"},
    {"terraform with a password", R"(kibana {
  username = "elastic"
  password = "hunter2Pw9"
  endpoints = ["https://kibana.example.com:5601"]
})",
        "https://kibana.example.com:5601", "elastic", "hunter2Pw9"},
    {"environment lines", R"(KIBANA_URL=https://kibana.example.com:5601
ELASTIC_API_KEY=aGVsZG91dDpTM2NyM3RIZWxkT3V0S2V5
)",
        "https://kibana.example.com:5601", "", "aGVsZG91dDpTM2NyM3RIZWxkT3V0S2V5"},
    {"exported lines", R"(export KIBANA_HOST=https://kibana.example.com:5601
export ELASTIC_USERNAME=elastic
export ELASTIC_PASSWORD='hunter2Pw9'
)",
        "https://kibana.example.com:5601", "elastic", "hunter2Pw9"},
    {"variables of PowerShell",
        R"($env:KIBANA_URL = "https://kibana.example.com:5601"; $env:API_KEY = "aGVsZG91dDpTM2NyM3RIZWxkT3V0S2V5")",
        "https://kibana.example.com:5601", "", "aGVsZG91dDpTM2NyM3RIZWxkT3V0S2V5"},
    {"a script", R"(KEY_URL=https://kibana.example.com:5601
API_KEY=aGVsZG91dDpTM2NyM3RIZWxkT3V0S2V5
curl -H "Authorization: ApiKey $API_KEY" https://kibana.example.com:5601/api/status)",
        "https://kibana.example.com:5601", "", "aGVsZG91dDpTM2NyM3RIZWxkT3V0S2V5"},
    {"YAML", R"(kibana:
  host: https://kibana.example.com:5601
  username: elastic
  password: hunter2Pw9
)",
        "https://kibana.example.com:5601", "elastic", "hunter2Pw9"},
    {"JSON", R"({"kibanaUrl": "https://kibana.example.com:5601", "apiKey": "aGVsZG91dDpTM2NyM3RIZWxkT3V0S2V5"})",
        "https://kibana.example.com:5601", "", "aGVsZG91dDpTM2NyM3RIZWxkT3V0S2V5"},
    {"a Cloud ID and a password", R"(cloud.id: "soc:dXMtZWFzdC0xLmF3cy5mb3VuZC5pbyRlczEyMyRrYjQ1Ng=="
cloud.auth: "elastic:hunter2Pw9")",
        "https://kb456.us-east-1.aws.found.io", "elastic", "hunter2Pw9"},
    {"a Cloud ID in JavaScript",
        "new Client({ cloud: { id: 'soc:dXMtZWFzdC0xLmF3cy5mb3VuZC5pbyRlczEyMyRrYjQ1Ng==' }, auth: { apiKey: "
        "'aGVsZG91dDpTM2NyM3RIZWxkT3V0S2V5' } })",
        "https://kb456.us-east-1.aws.found.io", "", "aGVsZG91dDpTM2NyM3RIZWxkT3V0S2V5"},
    {"netrc", "machine kibana.example.com login elastic password hunter2Pw9", "", "elastic", "hunter2Pw9"},
    {"a key line", "ELASTIC_API_KEY=aGVsZG91dDpTM2NyM3RIZWxkT3V0S2V5", "", "", "aGVsZG91dDpTM2NyM3RIZWxkT3V0S2V5"},
    {"a key by itself", "aGVsZG91dDpTM2NyM3RIZWxkT3V0S2V5", "", "", "aGVsZG91dDpTM2NyM3RIZWxkT3V0S2V5"},
    {"a key of Elastic Cloud by itself", "essu_T3BlblNlc2FtZU9wZW4x", "", "", "essu_T3BlblNlc2FtZU9wZW4x"},
    {"a token by itself", "Bearer t0kenT0kenT0ken", "", "", ""},
    {"a header", "Authorization: ApiKey aGVsZG91dDpTM2NyM3RIZWxkT3V0S2V5", "", "", "aGVsZG91dDpTM2NyM3RIZWxkT3V0S2V5"},
    {"an answer", R"(# POST /_security/api_key 200
{
  "id": "heldout",
  "api_key": "x",
  "encoded": "aGVsZG91dDpTM2NyM3RIZWxkT3V0S2V5"
})",
        "", "", "aGVsZG91dDpTM2NyM3RIZWxkT3V0S2V5"},
    {"a message", "Kibana is at https://kibana.example.com:5601, the key is aGVsZG91dDpTM2NyM3RIZWxkT3V0S2V5",
        "https://kibana.example.com:5601", "", "aGVsZG91dDpTM2NyM3RIZWxkT3V0S2V5"},
    {"a message with a password", "https://kibana.example.com:5601 username: elastic password: hunter2Pw9",
        "https://kibana.example.com:5601", "elastic", "hunter2Pw9"},
    {"a token in the query", "https://kibana.example.com:5601/app/home?access_token=t0kenT0kenT0ken",
        "https://kibana.example.com:5601", "", ""},
    {"a URL and options", "https://kibana.example.com:5601/s/soc/api/status -u elastic:hunter2Pw9",
        "https://kibana.example.com:5601", "elastic", "hunter2Pw9"},
    {"three words", "https://kibana.example.com:5601 elastic hunter2Pw9", "https://kibana.example.com:5601", "elastic",
        "hunter2Pw9"},
    {"three words without a scheme", "kibana.example.com:5601 elastic hunter2Pw9", "https://kibana.example.com:5601",
        "elastic", "hunter2Pw9"},
    {"cells of a table", "https://kibana.example.com:5601\telastic\thunter2Pw9", "https://kibana.example.com:5601",
        "elastic", "hunter2Pw9"},
    {"lines of a note", "https://kibana.example.com:5601\nelastic\nhunter2Pw9\n", "https://kibana.example.com:5601",
        "elastic", "hunter2Pw9"},
    {"words in another order", "elastic hunter2Pw9 https://kibana.example.com:5601", "https://kibana.example.com:5601",
        "elastic", "hunter2Pw9"},
    {"a URL and a pair", "https://kibana.example.com:5601 elastic/hunter2Pw9", "https://kibana.example.com:5601",
        "elastic", "hunter2Pw9"},
    {"a URL and a password", "https://kibana.example.com:5601 hunter2Pw9", "https://kibana.example.com:5601", "", ""},
    {"a pair with a colon", "elastic:hunter2Pw9", "", "elastic", "hunter2Pw9"},
    {"a pair with a slash", "elastic/hunter2Pw9", "", "elastic", "hunter2Pw9"},
    {"a pair of words", "elastic hunter2Pw9", "", "elastic", "hunter2Pw9"},
    {"a key over two lines", "aGVsZG91dDpTM2Ny\nM3RIZWxkT3V0S2V5", "", "", "aGVsZG91dDpTM2NyM3RIZWxkT3V0S2V5"},
    {"a key with a soft break", "aGVsZG91dDpTM2NyM3RI=\nZWxkT3V0S2V5", "", "", "aGVsZG91dDpTM2NyM3RIZWxkT3V0S2V5"},
    {"a URL and an indented key", "https://kibana.example.com:5601\n  aGVsZG91dDpTM2Ny\n  M3RIZWxkT3V0S2V5",
        "https://kibana.example.com:5601", "", "aGVsZG91dDpTM2NyM3RIZWxkT3V0S2V5"},
};

}

std::span<const PastedLine> pastedLines()
{
    return lines;
}

}
